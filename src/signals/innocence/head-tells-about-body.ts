import { tellsAbout } from '../../analysis/about.ts'
import { speakingNames } from '../../analysis/naming.ts'
import { normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/**
 * The title or the first heading says what somebody does with the body or against it: "Passez le permis
 * avec France Travail", "Avocat radiation France Travail". Such a page then asks for the number there.
 */
export const signal: Signal = {
  id: 'head-tells-about-body',
  part: 'against',
  page: (page, knowledge) =>
    knowledge.identities.flatMap((identity) => {
      const names = speakingNames(page, identity, knowledge)
      const head = [page.title, page.headings[0] ?? ''].find((text) =>
        tellsAbout(normalise(text), names),
      )
      if (head === undefined) return []
      const values = { head: head.slice(0, 120) }
      return [{ id: signal.id, part: 'against', identity: identity.id, weight: 0.3, values }]
    }),
}
