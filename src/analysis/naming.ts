import type { PageEvidence } from '../evidence/page.ts'
import type { Identity } from '../identities/identity.ts'
import { isGeneric } from '../lexicon/generic.ts'
import { wordsOf } from '../lexicon/lexicon.ts'
import state from '../lexicon/state.json'
import { find, has, type NormalText, normalise } from '../lexicon/text.ts'
import { isAbout } from './about.ts'
import type { Knowledge } from './knowledge.ts'
import { viewOf } from './view.ts'

/** How a short text (title, heading, logo's name) speaks of a body. */
export interface Naming {
  /** It names the body and says nothing else of its own: "Espace personnel | France Travail". */
  readonly names: boolean
  /** It names the body beside someone else: "France Travail | Le Journal". */
  readonly beside: boolean
  /** The body's name is somewhere in it: "Grève à France Travail". */
  readonly mentions: boolean
}

const OF_THE_STATE = wordsOf(state)

const NOT_AT_ALL: Naming = { names: false, beside: false, mentions: false }

/** Parts of a title: "Connexion - France Travail | Espace candidat" has three. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/\s[-–—:]\s|[|·•–—»>\n]|:\s/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, 12)

/** How a short text speaks of the identity. */
export function namingIn(text: string, identity: Identity, names: readonly string[]): Naming {
  if (!names.length || !names.some((name) => has(normalise(text), name))) return NOT_AT_ALL
  const own = ownWords(identity)
  let named = false
  let foreign = false
  for (const part of partsOf(text)) {
    const normal = normalise(part)
    const place = names.map((name) => find(normal, name)).find((found) => found)
    const isForeign = (word: string) => !isGeneric(word) && !own.has(word)
    const before = normal.words.slice(0, place?.from).filter(isForeign)
    const after = place ? normal.words.slice(place.to).filter(isForeign) : []
    // "Mission Locale du Pays de Nîmes": a local body carries its place, and behind its name.
    // "Permis financé par la Mission Locale" is somebody else's.
    const local = place && identity.shape === 'federated'
    if (place && isAbout(normal, place.from)) foreign = true
    else if (
      local ? before.length > 1 || before.length + after.length > 5 : before.length + after.length
    )
      foreign = true
    else if (place) named = true
  }
  return { names: named && !foreign, beside: named && foreign, mentions: true }
}

/** Words that are the identity's own: those of its names, its services and its vocabulary. */
export function ownWords(identity: Identity): ReadonlySet<string> {
  let words = owned.get(identity)
  if (!words) {
    const texts = [...identity.names, ...identity.services, ...identity.vocabulary]
    words = new Set(texts.flatMap((text) => normalise(text).words))
    owned.set(identity, words)
  }
  return words
}
const owned = new WeakMap<Identity, ReadonlySet<string>>()

/**
 * The names by which the page can claim an identity. A short name of one word ("Ameli", "CAF",
 * "Urssaf") is also a first name or a coffee bar: it counts only on a page that has another sign of
 * the same body, or of the State.
 */
export function speakingNames(
  page: PageEvidence,
  identity: Identity,
  knowledge: Knowledge,
): readonly string[] {
  let known = speaking.get(page)
  if (!known) {
    known = new Map()
    speaking.set(page, known)
  }
  let names = known.get(identity)
  if (!names) {
    names = findSpeakingNames(page, identity, knowledge)
    known.set(identity, names)
  }
  return names
}
const speaking = new WeakMap<PageEvidence, Map<Identity, readonly string[]>>()

function findSpeakingNames(
  page: PageEvidence,
  identity: Identity,
  knowledge: Knowledge,
): readonly string[] {
  const long = identity.names.filter((name) => !isShort(name))
  const { all } = viewOf(page)
  const coloured =
    long.length === identity.names.length || hasColour(page, identity, long, knowledge)
  const names = coloured ? identity.names : long
  // A service's name ("Kairos", "i-milo") is the body's only where the body itself is named.
  return names.some((name) => has(all, name)) ? [...names, ...identity.services] : names
}

/** One word of at most eight letters. A longer one was coined for one body: "ProConnect", "Pajemploi". */
const isShort = (name: string) => {
  const { words, letters } = normalise(name)
  return words.length === 1 && letters.length <= 8
}

function hasColour(
  page: PageEvidence,
  identity: Identity,
  longNames: readonly string[],
  knowledge: Knowledge,
): boolean {
  const { all } = viewOf(page)
  const short = identity.names.filter(isShort).map((name) => normalise(name).letters)
  const vocabulary = identity.vocabulary.filter((word) => !short.includes(normalise(word).letters))
  if ([...longNames, ...vocabulary, ...OF_THE_STATE].some((word) => has(all, word))) return true
  // "ProConnect" beside "i-milo": the bodies stand by each other.
  if (knowledge.identities.some((other) => other !== identity && isNamedIn(all, other))) return true
  return isOfBody(page.hostname, identity, knowledge) || usesHostOf(page, identity, knowledge)
}

const isNamedIn = (text: NormalText, { names, services }: Identity) =>
  [...names, ...services].some((name) => name.length > 5 && !isShort(name) && has(text, name))

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

function usesHostOf(page: PageEvidence, identity: Identity, knowledge: Knowledge): boolean {
  const files = [...page.pictures, ...page.icons, ...page.assets]
  return (
    files.some(({ host }) => isOfficialOf(host, identity, knowledge)) ||
    page.linkHosts.some(({ host }) => isOfficialOf(host, identity, knowledge))
  )
}
