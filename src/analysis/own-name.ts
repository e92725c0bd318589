import { isProper } from '../lexicon/generic.ts'
import { find, has, normalise } from '../lexicon/text.ts'
import type { Knowledge } from './knowledge.ts'
import { speakingNames } from './names.ts'
import { ownersIn } from './owners.ts'
import { partsOf } from './parts.ts'
import { allOf, type Subject, wordsIn } from './subject.ts'
import { ownWords } from './words.ts'

/** Where a page bears its own name. What nobody sees (metadata) is the easiest to fake. */
export const PAGE_PLACES = ['title', 'site-name', 'head', 'heading', 'foot'] as const
type PagePlace = (typeof PAGE_PLACES)[number]
type Place = PagePlace | 'sender-name'
type Named = readonly [Place, readonly string[]]

/** A name of the subject's own that is none of ours, in one place. */
export interface OwnName {
  readonly name: string
  readonly place: Place
  /** Whether it is the hostname's too; else it stands in another place as well. */
  readonly isHosts: boolean
}

/** The subject's own name, in its title, metadata, head, heading and foot, or as the sender's name: one for each that bears it. */
export function ownNames(subject: Subject, knowledge: Knowledge): readonly OwnName[] {
  let names = found.get(subject)
  if (!names) {
    names = findOwnNames(subject, knowledge)
    found.set(subject, names)
  }
  return names
}
const found = new WeakMap<Subject, readonly OwnName[]>()

function findOwnNames(subject: Subject, knowledge: Knowledge): readonly OwnName[] {
  const label = hostLabel(subject.hostname, knowledge)
  const telling = tellingOn(subject, knowledge)
  const places = placesOf(subject, label, telling).map(
    ([place, names]): Named => [
      place,
      names
        .map((name) => foreignPart(name, subject, knowledge, label))
        .filter((name) => isName(name, telling)),
    ],
  )
  return places.flatMap(([place, names]) => {
    const hosts = names.find((one) => isHosts(one, label, telling))
    const name = hosts ?? names.find((one) => standsElsewhere(one, place, places))
    return name ? [{ name, place, isHosts: hosts !== undefined }] : []
  })
}

const standsElsewhere = (name: string, place: Place, places: readonly Named[]) =>
  places.some(([other, names]) => other !== place && names.some((one) => isSame(name, one)))

/** Whether a name of somebody else is the hostname's, too. */
export const isHostsName = (name: string, hostname: string, knowledge: Knowledge): boolean =>
  isName(name, isProper) && isHosts(name, hostLabel(hostname, knowledge), isProper)

/** Whether a word can be part of a name of somebody else. */
type Telling = (word: string) => boolean

/**
 * What a body that the page names gives is the page's subject and nobody's name: "Permis de conduire"
 * on permis-vite.example is no driving school where the page names the ANTS.
 */
function tellingOn(subject: Subject, knowledge: Knowledge): Telling {
  const all = allOf(subject)
  const given = new Set(
    knowledge.identities
      .filter((identity) =>
        speakingNames(subject, identity, knowledge).some((name) => has(all, name)),
      )
      .flatMap((identity) => [...ownWords(identity)]),
  )
  return (word) => isProper(word) && !given.has(word)
}

/**
 * What may be a name, by where it stands. A mail names itself by its sender's name only, beside its domain:
 * its subject and its end are where a scam signs with whatever name it likes.
 */
function placesOf(subject: Subject, label: string, telling: Telling): readonly Named[] {
  if (subject.kind === 'message') return [['sender-name', wordsIn(subject, 'own-name')]]
  const buttons = wordsIn(subject, 'button')
  return [
    ['title', wordsIn(subject, 'title').flatMap(partsOf)],
    ['site-name', wordsIn(subject, 'own-name')],
    ['head', wordsIn(subject, 'head')],
    ['heading', wordsIn(subject, 'heading').slice(0, 1).flatMap(partsOf)],
    [
      'foot',
      [
        ...wordsIn(subject, 'foot').flatMap(ownersIn).flatMap(partsOf),
        ...wordsIn(subject, 'text')
          .flatMap(lastLines)
          .filter((line) => !buttons.includes(line))
          .flatMap(partsOf)
          .filter((name) => isHosts(name, label, telling)),
      ],
    ],
  ]
}

/** Where an old page without a foot of its own says whose it is: "CCAS de Pontfictif – 2 rue de la Halle". */
const lastLines = (text: string) =>
  text
    .trimEnd()
    .slice(-300)
    .split('\n')
    .slice(-2)
    .filter((line) => line.length <= 120)

/**
 * A text without the names of ours in it: what is left is a name only when it is exactly the
 * hostname's ("TaxSoft ProConnect" on taxsoft.example). What stands beside a local body's name is
 * its place.
 */
function foreignPart(text: string, subject: Subject, knowledge: Knowledge, label: string): string {
  const normal = normalise(text)
  for (const identity of knowledge.identities)
    for (const name of speakingNames(subject, identity, knowledge)) {
      const place = find(normal, name)
      if (!place) continue
      const rest = [...normal.words.slice(0, place.from), ...normal.words.slice(place.to)].join(' ')
      return identity.shape !== 'federated' && coreOf(rest) === label ? rest : ''
    }
  return text
}

/** Short, more than words of no meaning, and not said to the reader ("Consultez votre courrier"). */
function isName(text: string, telling: Telling): boolean {
  const { words } = normalise(text)
  const isSaid = words.length > 3 && words.some((word) => /^v(?:os|otre|ous)$/.test(word))
  return words.length > 0 && words.length <= 6 && !isSaid && words.some(telling)
}

/** The name's own words, without those that say nothing. */
const coreOf = (text: string) => normalise(text).words.filter(isProper).join('')

const isSame = (one: string, other: string) => {
  const [core, otherCore] = [coreOf(one), coreOf(other)]
  return core.length > 2 && core === otherCore
}

/** "Le Monde" is lemonde.fr's, "Ville de Rennes" is rennes.fr's, "Société Générale" is sg.fr's. */
function isHosts(name: string, label: string, isTold: Telling): boolean {
  if (label.length < 2) return false
  const { letters, words } = normalise(name)
  const telling = words.filter(isTold)
  const core = telling.join('')
  const initials = telling.map(([initial]) => initial).join('')
  return (
    core === label ||
    letters === label ||
    (telling.length > 1 && initials === label) ||
    (label.length > 3 && letters.includes(label)) ||
    telling.some((word) => word.length > 3 && label.includes(word))
  )
}

/**
 * The first label of the registrable domain, letters only: "lemonde". A lookalike's label is
 * borrowed and is nobody's own name.
 */
function hostLabel(hostname: string, knowledge: Knowledge): string {
  const relation = knowledge.relate(hostname)
  if (relation.relation === 'lookalike') return ''
  const [label = ''] = relation.registrable.split('.')
  return normalise(label).letters
}
