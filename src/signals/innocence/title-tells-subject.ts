import { wayIn } from '../../analysis/naming.ts'
import { isHostsName } from '../../analysis/own-name.ts'
import { partsOf } from '../../analysis/parts.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import { normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/**
 * "France Travail — Encyclo" on encyclo.test, above the heading "France Travail": what stands before
 * the site's own name in the title is the page's subject, and so is the same heading, which is then no
 * mark of who speaks. A title that says what one does there ("Connexion") tells no subject.
 */
export const signal = graded(['tells'], {
  page(page, knowledge) {
    const [subject = '', ...others] = partsOf(page.title)
    if (!isHeading(subject, page)) return []
    const [site] = others
    if (site === undefined) return []
    if (!others.every((part) => isHostsName(part, page.hostname, knowledge))) return []
    const named = knowledge.identities.some(
      (body) => wayIn(subject, body, body.names, false) === 'names',
    )
    if (!named) return []
    return [{ grade: 'tells', values: { name: site.slice(0, 120) } }]
  },
})

const isHeading = (text: string, { headings }: PageEvidence) =>
  normalise(headings[0] ?? '').letters === normalise(text).letters
