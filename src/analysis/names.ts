import type { SubjectKind } from '../asks/ask.ts'
import type { Identity } from '../identities/identity.ts'
import { wordsOf } from '../lexicon/lexicon.ts'
import state from '../lexicon/state.json'
import { has, type NormalText, normalise } from '../lexicon/text.ts'
import type { Knowledge } from './knowledge.ts'
import { allOf, type Subject } from './subject.ts'

const OF_THE_STATE = wordsOf(state)

/**
 * Letters of a name so short that others bear it. On a page a name of one word ("Ameli", "Urssaf") is also
 * a first name or a coffee bar, until another sign of the body stands there. A mail has a sender's name, where
 * a word stands for who writes, so that only initials ("CAF", "ANTS") are in doubt.
 */
const SHORT: Readonly<Record<SubjectKind, number>> = { page: 8, message: 4 }

/** Whether others bear the name, too, so that it needs something beside it to speak. */
export function isShort(name: string, kind: SubjectKind): boolean {
  const { words, letters } = normalise(name)
  return words.length === 1 && letters.length <= SHORT[kind]
}

/** Bodies that can be claimed: those that have a name to claim. */
export const nameable = (identities: readonly Identity[]) =>
  identities.filter(({ names, shape }) => names.length > 0 && shape !== 'authority')

const speaking = new WeakMap<Subject, Map<Identity, readonly string[]>>()

/**
 * The names by which a page can claim an identity. A short name counts only beside another sign of the
 * same body, or of the State.
 */
export function speakingNames(
  subject: Subject,
  identity: Identity,
  knowledge: Knowledge,
): readonly string[] {
  let known = speaking.get(subject)
  if (!known) {
    known = new Map()
    speaking.set(subject, known)
  }
  let names = known.get(identity)
  if (!names) {
    names = findSpeakingNames(subject, identity, knowledge)
    known.set(identity, names)
  }
  return names
}

function findSpeakingNames(
  subject: Subject,
  identity: Identity,
  knowledge: Knowledge,
): readonly string[] {
  const long = identity.names.filter((name) => !isShort(name, subject.kind))
  const coloured =
    long.length === identity.names.length || hasColour(subject, identity, long, knowledge)
  const names = coloured ? identity.names : long
  // A service's name ("Kairos", "i-milo") is the body's only where the body itself is named.
  const all = allOf(subject)
  return names.some((name) => has(all, name)) ? [...names, ...identity.services] : names
}

function hasColour(
  subject: Subject,
  identity: Identity,
  longNames: readonly string[],
  knowledge: Knowledge,
): boolean {
  const all = allOf(subject)
  const { kind, hostname, uses } = subject
  const short = identity.names
    .filter((name) => isShort(name, kind))
    .map((name) => normalise(name).letters)
  const vocabulary = identity.vocabulary.filter((word) => !short.includes(normalise(word).letters))
  if ([...longNames, ...vocabulary, ...OF_THE_STATE].some((word) => has(all, word))) return true
  // "ProConnect" beside "i-milo": the bodies stand by each other.
  const stands = (other: Identity) => other !== identity && isNamedIn(all, other, kind)
  if (knowledge.identities.some(stands)) return true
  return (
    isOfBody(hostname, identity, knowledge) ||
    uses.some((host) => isOfficialOf(host, identity, knowledge))
  )
}

const isNamedIn = (text: NormalText, { names, services }: Identity, kind: SubjectKind) =>
  [...names, ...services].some((name) => name.length > 5 && !isShort(name, kind) && has(text, name))

/** Whether a hostname is the identity's own, or imitates it. */
function isOfBody(hostname: string, identity: Identity, knowledge: Knowledge): boolean {
  if (!hostname) return false
  const relation = knowledge.relate(hostname)
  return relation.relation !== 'unrelated' && relation.identity === identity.id
}

/** Whether a hostname is the identity's own. */
export function isOfficialOf(hostname: string, identity: Identity, knowledge: Knowledge): boolean {
  if (!hostname) return false
  const relation = knowledge.relate(hostname)
  return relation.relation === 'official' && relation.identity === identity.id
}
