import { bestNaming, claims, type Mark } from '../../analysis/claiming.ts'
import { ownersIn } from '../../analysis/owners.ts'
import { normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const GRADES = ['owner-names', 'line-names', 'owner-beside', 'owner-mentions'] as const

/** The foot of the page says that the page is the body's: "© 2026 France Travail". */
export const signal = graded(GRADES, {
  page(page, knowledge) {
    const owners = ownersIn(`${page.footer}\n${page.text.slice(-1500)}`)
    const lines = page.footer.split('\n').filter((line) => normalise(line).words.length <= 6)
    return claims(
      page,
      knowledge,
      (identity, names, alone): Mark<(typeof GRADES)[number]> | undefined => {
        const owner = bestNaming(owners, identity, names, ['names', 'beside', 'mentions'], alone)
        const line = bestNaming(lines, identity, names, ['names'], alone)
        if (line && owner?.grade !== 'names') return { grade: 'line-names', seen: line.seen }
        return owner && { grade: `owner-${owner.grade}`, seen: owner.seen }
      },
    )
  },
})
