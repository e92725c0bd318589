import { speakingNames } from '../../analysis/names.ts'
import { ownNames } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { partsOf } from '../../analysis/parts.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import type { Identity } from '../../identities/identity.ts'
import small from '../../lexicon/articles.json'
import { isGeneric } from '../../lexicon/generic.ts'
import { foldedWords } from '../../lexicon/lexicon.ts'
import { findAll, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/**
 * A local body always says which one it is: "Mission Locale du Val d'Orvane", "Cap emploi 44", or a
 * name of its own. A page that says no more than "Mission Locale", on a host that has nothing of the
 * body's words either, is no local body's.
 */
export const signal = graded(['placeless'], {
  page(page, knowledge) {
    const subject = subjectOfPage(page)
    return knowledge.identities
      .filter(({ shape }) => shape === 'federated')
      .filter((identity) => {
        const names = speakingNames(subject, identity, knowledge)
        const own = places(page).filter((text) => saysMoreThan(text, identity, names))
        return (
          own.length === 0 && !hostFits(page.hostname) && !ownNames(subject, knowledge)[0]?.isHosts
        )
      })
      .map(({ id }) => ({ identity: id, grade: 'placeless' }))
  },
})

/** Where a body writes who it is. */
const places = (page: PageEvidence) => [
  ...partsOf(page.title),
  ...page.siteNames,
  ...page.headings.slice(0, 6),
  ...page.pictures.slice(0, 4).map(({ name }) => name),
  ...page.header.split('\n').slice(0, 10),
  ...page.footer.split('\n').slice(0, 20),
]

const BEFORE_PLACES = foldedWords(small.beforePlaces)

/** Whether the word behind the body's name is a place's or a number. */
function saysMoreThan(text: string, identity: Identity, names: readonly string[]): boolean {
  const normal = normalise(text)
  const own = new Set(identity.names.flatMap((name) => normalise(name).words))
  return names.some((name) =>
    findAll(normal, name, 4).some(({ to }) => {
      const word = normal.words.slice(to, to + 5).find((one) => !BEFORE_PLACES.has(one))
      return word !== undefined && !own.has(word) && (/^\d{2,3}$/.test(word) || !isGeneric(word))
    }),
  )
}

/** Letters that local bodies carry in their hostnames, anywhere in them: no words of a text. */
const hostFits = (hostname: string) => /mission|locale|capemploi|cap-emploi|(^|\.)ml/.test(hostname)
