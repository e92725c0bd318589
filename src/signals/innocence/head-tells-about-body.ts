import { tellsAbout } from '../../analysis/about.ts'
import { speakingNames } from '../../analysis/names.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/**
 * The title or the first heading says what somebody does with the body or against it: "Passez le permis
 * avec France Travail", "Avocat radiation France Travail". Such a page then asks for the number there.
 */
export const signal = graded(['tells'], {
  page: (page, knowledge) =>
    knowledge.identities.flatMap((identity) => {
      const names = speakingNames(subjectOfPage(page), identity, knowledge)
      const head = [page.title, page.headings[0] ?? ''].find((text) =>
        tellsAbout(normalise(text), names, identity),
      )
      if (head === undefined) return []
      const values = { head: head.slice(0, 120) }
      return [{ identity: identity.id, grade: 'tells', values }]
    }),
})
