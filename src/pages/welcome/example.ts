import { identityOf } from '../../identities/index.ts'
import type { Verdict } from '../../judge/verdict.ts'
import { wordSite } from '../../wording/site.ts'
import type { I18n } from '../parts/i18n.ts'
import { verdictCard } from '../parts/verdict.ts'

/** A trap under a name that nobody can register (RFC 2606). */
const HOSTNAME = 'espace-francetravail.example'

const VERDICT: Verdict = {
  level: 'danger',
  identity: 'france-travail',
  relation: {
    relation: 'lookalike',
    identity: 'france-travail',
    hostname: HOSTNAME,
    registrable: HOSTNAME,
    kind: 'combosquatting',
    matched: { start: 7, end: 20 },
    imitated: 'francetravail.fr',
  },
  asked: ['iban'],
  reasons: [
    { id: 'title-names-body', part: 'claim', grade: 'names', identity: 'france-travail' },
    { id: 'hostname-imitates-body', part: 'claim', grade: 'lookalike', identity: 'france-travail' },
    { id: 'asks-for-iban', part: 'request', grade: 'form', asked: 'iban' },
  ],
}

/** What a warning says, by the very words of real ones. */
export function example({ language }: I18n): HTMLElement {
  return verdictCard(wordSite(VERDICT, language, 'page', identityOf), { heading: 'h2' })
}
