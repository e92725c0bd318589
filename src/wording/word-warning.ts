import type { Finding } from '../analysis/finding.ts'
import type { Asked } from '../asks/ask.ts'
import type { Identity, IdentityId } from '../identities/identity.ts'
import { identityOf } from '../identities/index.ts'
import type { Verdict } from '../judge/verdict.ts'
import { cutAddress } from './address.ts'
import { nameOf, ofName, toName } from './names.ts'
import { wordReasons } from './reasons.ts'
import { type Language, say, type TextKey } from './text.ts'
import { sayThings } from './things.ts'
import type { Warning } from './warning.ts'

export interface Wording {
  /** What is judged; a page unless told. */
  readonly kind?: 'page' | 'message'
  /** Looks a body up, where there are others than ours (an organisation's own). */
  readonly identity?: (id: IdentityId) => Identity | undefined
  /** The sender's whole mail address, for messages. */
  readonly sender?: string
  /** Whom an organisation's people tell ("Service informatique, 01 23 45 67 89"). */
  readonly contact?: string
  /** The address is on the list in force. */
  readonly listed?: boolean
  /** Whether going on is offered; an organisation may forbid it. */
  readonly mayGoOn?: boolean
  /** What the person was about to give when the warning was raised (a complete IBAN in a field). */
  readonly given?: Asked
}

/**
 * Puts a verdict of `danger` or `caution` into the words that a warning shows.
 * @throws TypeError for a verdict that warns of nothing
 */
export function wordWarning(verdict: Verdict, language: Language, wording: Wording = {}): Warning {
  const { level } = verdict
  if (level !== 'danger' && level !== 'caution') throw new TypeError(`nothing to warn of: ${level}`)
  const message = wording.kind === 'message'
  const lookUp = wording.identity ?? identityOf
  const identity = verdict.identity === undefined ? undefined : lookUp(verdict.identity)
  const text = (key: TextKey) => say(language, key, valuesOf(verdict, identity, language))
  const danger = level === 'danger'
  return {
    level,
    language,
    direction: 'ltr',
    label: text(danger ? 'warnLabelDanger' : 'warnLabelCaution'),
    title: text(titleOf(verdict, identity, message)),
    sentences: sentencesOf(verdict, identity, language, wording),
    advice: text(adviceOf(verdict, message)),
    address: cutAddress(verdict.relation, wording.sender),
    addressLabel: text(message ? 'warnAddressSender' : 'warnAddress'),
    why: { label: text('warnWhy'), reasons: wordReasons(verdict.reasons, language) },
    leave: {
      text: text(leaveOf(identity)),
      site: identity?.site ?? '',
    },
    actions: [
      { id: 'given', text: text('warnGiven') },
      { id: 'report', text: text('warnReport') },
      // A banner that holds nothing back can always be closed.
      ...(danger && wording.mayGoOn === false
        ? []
        : [
            { id: 'not-a-scam', text: text('warnNotAScam') } as const,
            { id: 'go-on', text: text(danger ? 'warnGoOn' : 'warnClose') } as const,
          ]),
    ],
    confirm: message
      ? {
          question: text('warnConfirmMessage'),
          yes: text('warnConfirmMessageYes'),
          no: text('warnConfirmMessageNo'),
        }
      : {
          question: text('warnConfirmQuestion'),
          yes: text('warnConfirmYes'),
          no: text('warnConfirmNo'),
        },
    source: text('warnSource'),
  }
}

/** From a body's own address the careful way is another way to the same people. */
function adviceOf({ level, relation }: Verdict, message: boolean): TextKey {
  if (message && level === 'caution' && relation.relation === 'official')
    return 'mailAdviceOfficial'
  return ADVICE[`${message ? 'message' : 'page'}-${level === 'danger' ? 'danger' : 'caution'}`]
}

const ADVICE = {
  'page-danger': 'warnAdviceDanger',
  'page-caution': 'warnAdviceCaution',
  'message-danger': 'warnAdviceMessageDanger',
  'message-caution': 'warnAdviceMessageCaution',
} as const satisfies Record<string, TextKey>

/** What the texts may name. */
function valuesOf(
  { relation }: Verdict,
  identity: Identity | undefined,
  language: Language,
): Readonly<Record<string, string>> {
  return {
    ...(identity && {
      body: nameOf(identity, language),
      of: ofName(identity, language),
      to: toName(identity, language),
      name: identity.name,
    }),
    ...(relation.relation === 'lookalike' && { imitated: relation.imitated }),
  }
}

/** A family has no one site of its own: its official directory finds the right body. */
function leaveOf(identity: Identity | undefined): TextKey {
  if (!identity) return 'warnLeaveNobody'
  return identity.shape === 'federated' ? 'warnLeaveFederated' : 'warnLeave'
}

function titleOf(
  { level, relation }: Verdict,
  identity: Identity | undefined,
  message: boolean,
): TextKey {
  if (!identity) return message ? 'warnTitleMessageNobody' : 'warnTitleNobody'
  if (level === 'caution') {
    if (message) return 'warnTitleMessageDoubt'
    return relation.relation === 'lookalike' ? 'warnTitleImitates' : 'warnTitleDoubt'
  }
  // An unknown address may be that of one of hundreds of local bodies: unknown is not false.
  if (identity.shape === 'federated' && relation.relation !== 'lookalike')
    return message ? 'warnTitleMessageUnproven' : 'warnTitleUnproven'
  return message ? 'warnTitleMessageNot' : 'warnTitleNot'
}

/** Claim, authority, request: one sentence each, in this order. */
function sentencesOf(
  verdict: Verdict,
  identity: Identity | undefined,
  language: Language,
  { kind, listed, given, contact }: Wording,
): readonly string[] {
  const message = kind === 'message'
  const values = valuesOf(verdict, identity, language)
  const sentences: string[] = []
  const add = (key: TextKey, more: Readonly<Record<string, string>> = {}) =>
    sentences.push(say(language, key, { ...values, ...more }))

  // A lookalike address with nothing on it claims by the address alone: the authority line says it.
  const claims = verdict.reasons.some((reason) => reason.part === 'claim' && !isByAddress(reason))
  if (identity && claims) add(message ? 'warnClaimMessage' : 'warnClaimPage')
  if (identity) add(authorityOf(verdict, identity, message))
  if (listed) add('warnAuthorityListed')

  const things = sayThings(language, verdict.asked)
  if (given) add('warnAboutToGive', { things: sayThings(language, [given]) })
  else if (things) add(message ? 'warnRequestMessage' : 'warnRequestPage', { things })
  if (verdict.asked.includes('contact-elsewhere'))
    add(message ? 'warnRequestElsewhereMessage' : 'warnRequestElsewherePage')
  // France Travail and UNML, 1 December 2025: no public body asks for these by phone or mail.
  if (message && verdict.asked.some((one) => one === 'password' || one === 'iban'))
    add('warnNeverAsked')
  if (verdict.reasons.some(({ id }) => QUOTES_DATA.has(id))) add('warnDataProvesNothing')
  if (contact) add('warnContact', { contact })
  return sentences
}

/** Signals that an address alone raises: the page or message itself may say nothing of the body. */
const BY_ADDRESS: ReadonlySet<string> = new Set(['hostname-imitates-body', 'address-names-body'])

/** Links that lead to a lookalike are addresses too. */
const isByAddress = ({ id, lookalike }: Finding) => lookalike === true || BY_ADDRESS.has(id)

/** Signals that tell of data about the person being quoted as if it proved something. */
const QUOTES_DATA: ReadonlySet<string> = new Set(['quotes-personal-data'])

/** Signals that say that the sender's address is not the sender's. */
const FORGED: ReadonlySet<string> = new Set(['address-is-forged'])

function authorityOf(
  { relation, reasons }: Verdict,
  identity: Identity,
  message: boolean,
): TextKey {
  if (relation.relation === 'lookalike')
    return message ? 'warnAuthoritySenderImitates' : 'warnAuthorityImitates'
  if (message && relation.relation !== 'unrelated') {
    if (reasons.some(({ id }) => FORGED.has(id))) return 'warnAuthoritySenderForged'
    if (reasons.some(({ diverted }) => diverted)) return 'warnAuthorityReply'
    if (relation.relation === 'official') return 'warnAuthoritySenderOfficial'
  }
  // An SMS, or a webmail that shows a name alone.
  if (message && relation.hostname === '') return 'warnAuthorityNoSender'
  if (!message && relation.relation === 'known') return 'warnAuthorityKnown'
  if (identity.shape === 'federated')
    return message ? 'warnAuthoritySenderFederated' : 'warnAuthorityFederated'
  return message ? 'warnAuthoritySender' : 'warnAuthorityCentral'
}
