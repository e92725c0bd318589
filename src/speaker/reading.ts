import type { Knowledge } from '../analysis/knowledge.ts'
import { isOfABody } from '../analysis/sender.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { IdentityId } from '../identities/identity.ts'
import { type Features, featuresOfMessage, featuresOfPage, withoutText } from './features.ts'
import { learned } from './model.ts'
import { mostTelling } from './said.ts'
import { OTHERWISE, READING_THRESHOLDS, type Sureness } from './thresholds.ts'
import { weigh } from './weigh.ts'
import { whomIn } from './whom.ts'

/** What the learned reading says of a subject: whom it speaks as, how surely, and by which words. */
export interface Reading {
  readonly identity: IdentityId
  readonly sureness: Sureness
  /** Of a family a service alone is heard ("i-milo", "votre CEJ"): no local body names itself. */
  readonly service?: true
  /** The sentence around a name of the body that weighed most. */
  readonly said: string
  /** The sentence or label that weighed most of all. */
  readonly asks: string
}

/**
 * Different words below which a text is too short for the reading. A bare form and its title are left to the rules, and a
 * mail of a line: read, a podcast's page "Quitter France Travail" with a card to pay by would be heard as the body's. An SMS,
 * which has no sender that we see, is short by nature.
 */
const FEWEST = { form: 18, mail: 18, sms: 8 } as const

const read = new WeakMap<PageEvidence | MessageEvidence, Reading | undefined>()
const features = new WeakMap<PageEvidence, Features>()

/**
 * What stands beside an open message is a mailbox: its lines are its senders' words, each judged when it is opened.
 * @returns `undefined` where nobody is heard, or nothing is likely
 */
export function readingOfPage(page: PageEvidence, knowledge: Knowledge): Reading | undefined {
  if (page.messagesTake !== undefined) return undefined
  return once(page, () => {
    const texts = textsOf(page)
    return isShort(texts, FEWEST.form)
      ? undefined
      : readingOf(featuresOf(page, knowledge), texts, knowledge)
  })
}

/**
 * Whether a page plainly speaks as somebody else: about the bodies, or for its own organisation. Its head and its places
 * to fill in must say so too: text that is written below a sign-in form to be read by us alone takes nothing back, and
 * under a lookalike's address nothing does.
 */
export function speaksOtherwise(page: PageEvidence, knowledge: Knowledge): boolean {
  if (page.messagesTake !== undefined || isShort(textsOf(page), FEWEST.form)) return false
  if (knowledge.relate(page.hostname).relation === 'lookalike') return false
  const whole = featuresOf(page, knowledge)
  const weights = learned()
  return (
    weigh(whole, weights) <= OTHERWISE.whole && weigh(withoutText(whole), weights) <= OTHERWISE.head
  )
}

/** Of a message from a body's own address nothing is read: it is entitled to speak so. */
export function readingOfMessage(
  message: MessageEvidence,
  knowledge: Knowledge,
): Reading | undefined {
  // Of what could not be read, the sender's name alone says nothing.
  if (isOfABody(message, knowledge) || !message.text.trim()) return undefined
  return once(message, () => {
    const texts = [message.sender.name, message.subject, message.text.slice(0, 8_000)]
    return isShort(texts, message.sender.address === null ? FEWEST.sms : FEWEST.mail)
      ? undefined
      : readingOf(featuresOfMessage(message, knowledge), texts, knowledge)
  })
}

function featuresOf(page: PageEvidence, knowledge: Knowledge): Features {
  const known = features.get(page)
  if (known) return known
  const made = featuresOfPage(page, knowledge)
  features.set(page, made)
  return made
}

const textsOf = (page: PageEvidence): readonly string[] => [
  page.title,
  ...page.headings,
  ...labelsOf(page),
  page.text.slice(0, 8_000),
]

const isShort = (texts: readonly string[], fewest: number) =>
  new Set(texts.join(' ').toLowerCase().split(/\s+/)).size < fewest

const labelsOf = ({ fields }: PageEvidence) =>
  fields.slice(0, 24).map(({ label, placeholder }) => label || placeholder)

function readingOf(
  features: Features,
  texts: readonly string[],
  knowledge: Knowledge,
): Reading | undefined {
  const whom = whomIn(features.masked)
  if (!whom) return undefined
  const { identity } = whom
  const weights = learned()
  const sureness = surenessOf(weigh(features, weights), features.kind)
  if (!sureness) return undefined
  const { about, most } = mostTelling(texts, knowledge.identities, weights, identity)
  // "Financial Services" and "Public Sector" below it in a menu are no "service public".
  if (whom.misspelt && !about) return undefined
  const isLocal = knowledge.identity(identity)?.shape === 'federated'
  return {
    identity,
    sureness,
    said: about,
    asks: most,
    ...(isLocal && whom.unnamed && { service: true }),
  }
}

const surenessOf = (weight: number, kind: Features['kind']): Sureness | undefined =>
  (['sure', 'likely'] as const).find((sureness) => weight >= READING_THRESHOLDS[sureness][kind])

function once(
  subject: PageEvidence | MessageEvidence,
  look: () => Reading | undefined,
): Reading | undefined {
  if (!read.has(subject)) read.set(subject, look())
  return read.get(subject)
}
