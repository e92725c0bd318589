import type { TextKey } from '../../wording/text.ts'

/**
 * One made-up page or message to vote on. Its texts are `exercise<Id>` (what it says) and
 * `exercise<Id>Why` (how one could tell). Traps stand under names that nobody can register (RFC 2606).
 */
export interface ExerciseCase {
  readonly id: CaseId
  readonly kind: 'page' | 'mail' | 'sms'
  readonly honest: boolean
  /** The address bar, or the sender's address, cut so that the part that decides stands out. */
  readonly address: {
    readonly before: string
    readonly registrable: string
    readonly after: string
  }
  /** The sender's name, for messages: a proper name, or a text. */
  readonly name?: string
  readonly nameText?: TextKey
  /** What a page asks for. */
  readonly fields?: readonly TextKey[]
}

export type CaseId =
  | 'Refund'
  | 'Reminder'
  | 'Space'
  | 'Adviser'
  | 'Login'
  | 'Job'
  | 'Local'
  | 'Renewal'

const at = (before: string, registrable: string, after = '') => ({ before, registrable, after })

/** Traps and honest ones mixed, the easy ones first. */
export const CASES: readonly ExerciseCase[] = [
  {
    id: 'Refund',
    kind: 'sms',
    honest: false,
    name: 'FRANCE TRAVAIL',
    address: at('', '06 00 00 00 00'),
  },
  {
    id: 'Reminder',
    kind: 'mail',
    honest: true,
    name: 'France Travail',
    address: at('ne-pas-repondre@', 'francetravail.fr'),
  },
  {
    id: 'Space',
    kind: 'page',
    honest: false,
    address: at('francetravail.fr.', 'espace-allocataire.example', '/connexion'),
    fields: ['exerciseFieldIdentifier', 'exerciseFieldPassword', 'exerciseFieldIban'],
  },
  {
    id: 'Login',
    kind: 'page',
    honest: true,
    address: at('authentification-candidat.', 'francetravail.fr', '/connexion'),
    fields: ['exerciseFieldIdentifier'],
  },
  {
    id: 'Adviser',
    kind: 'mail',
    honest: false,
    nameText: 'exerciseAdviserName',
    address: at('conseil.emploi@', 'courriel.example'),
  },
  {
    id: 'Local',
    kind: 'page',
    honest: true,
    address: at('www.', 'mission-locale-exempleville.example', '/inscription'),
    fields: ['exerciseFieldName', 'exerciseFieldPhone'],
  },
  { id: 'Job', kind: 'sms', honest: false, name: 'RH Emploi', address: at('', '07 00 00 00 00') },
  {
    id: 'Renewal',
    kind: 'mail',
    honest: false,
    name: 'ProConnect',
    address: at('support@', 'proconnect-agents.example'),
  },
]

/** The three questions of the welcome page: which of the two is the real address? */
export const QUESTIONS = [
  {
    id: 'Candidate',
    real: at('candidat.', 'francetravail.fr'),
    trap: at('', 'candidat-francetravail.example'),
    realFirst: true,
  },
  {
    id: 'Ending',
    real: at('www.', 'francetravail.fr'),
    trap: at('www.francetravail.fr.', 'mon-espace.example'),
    realFirst: false,
  },
  {
    id: 'Hyphen',
    real: at('identite.proconnect.', 'gouv.fr'),
    trap: at('', 'identite-proconnect-gouv-fr.example'),
    realFirst: false,
  },
] as const
