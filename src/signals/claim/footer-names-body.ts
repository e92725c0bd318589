import { bestNaming, claims } from '../../analysis/claiming.ts'
import { ownersIn } from '../../analysis/owners.ts'
import { normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** The foot of the page says that the page is the body's: "© 2026 France Travail". */
export const signal: Signal = {
  id: 'footer-names-body',
  part: 'claim',
  page(page, knowledge) {
    const lines = ownersIn(`${page.footer}\n${page.text.slice(-1500)}`)
    const others = page.footer.split('\n').filter((line) => normalise(line).words.length <= 6)
    return claims('footer-names-body', page, knowledge, (identity, names) => {
      const owner = bestNaming(lines, identity, names, { names: 0.5, beside: 0.15, mentions: 0.1 })
      const named = bestNaming(others, identity, names, { names: 0.25, beside: 0, mentions: 0 })
      return (owner?.weight ?? 0) >= (named?.weight ?? 0) ? owner : named
    })
  },
}
