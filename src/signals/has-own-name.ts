import type { PageEvidence } from '../evidence/page.ts'
import { normalise } from '../evidence/text.ts'
import { namesSomeoneProtected, partsOf } from './reading/naming.ts'
import type { Knowledge, Signal } from './signal.ts'
import { isGeneric } from './words/generic.ts'

/**
 * The page is somebody else's: it bears a name of its own in its title, head, foot or metadata, and
 * that name is its hostname's, or stands in several of these places. "France Travail | LinkedIn" on
 * linkedin.com is a page about France Travail.
 */
export const signal: Signal = {
  id: 'has-own-name',
  part: 'against',
  page(page, knowledge) {
    const label = hostLabel(page.hostname, knowledge)
    const places = namesInPlaces(page, knowledge)
    let rest = 1
    let own = ''
    for (const [place, names] of places) {
      const name =
        names.find((one) => isHosts(one, label)) ??
        names.find((one) =>
          places.some(
            ([other, theirs]) => other !== place && theirs.some((two) => isSame(one, two)),
          ),
        )
      if (!name) continue
      own ||= name
      rest *= 1 - (isHosts(name, label) ? WEIGHT_ON_HOST : WEIGHT)[place]
    }
    if (!own) return []
    return [
      {
        id: 'has-own-name',
        part: 'against',
        weight: 1 - rest,
        values: { name: own.slice(0, 120) },
      },
    ]
  },
}

type Place = 'title' | 'site-name' | 'head' | 'foot'
/** What nobody sees (metadata) weighs least: it is the easiest to fake. */
const WEIGHT_ON_HOST: Readonly<Record<Place, number>> = {
  title: 0.45,
  'site-name': 0.3,
  head: 0.45,
  foot: 0.4,
}
const WEIGHT: Readonly<Record<Place, number>> = {
  title: 0.2,
  'site-name': 0.15,
  head: 0.2,
  foot: 0.15,
}

/** Names of somebody who is none of ours, by where they stand. */
function namesInPlaces(
  page: PageEvidence,
  knowledge: Knowledge,
): readonly (readonly [Place, readonly string[]])[] {
  const header = page.pictures.filter(({ region }, index) => region === 'header' || index === 0)
  const footer = page.footer.split('\n').filter((line) => /©|\(c\)|copyright|droits/i.test(line))
  const places: readonly (readonly [Place, readonly string[]])[] = [
    ['title', partsOf(page.title)],
    ['site-name', page.siteNames],
    [
      'head',
      [
        ...header.flatMap(({ name, file }) => [...partsOf(name), file.replace(/\.\w+$/, '')]),
        ...page.header.split('\n').slice(0, 6),
      ],
    ],
    ['foot', footer.flatMap((line) => partsOf(line.replace(/©|\(c\)|copyright/gi, '|')))],
  ]
  return places.map(([place, names]) => [
    place,
    names.filter((name) => isName(name) && !namesSomeoneProtected(name, page, knowledge)),
  ])
}

/** Short, and more than words of no meaning. */
function isName(text: string): boolean {
  const { words } = normalise(text)
  return words.length > 0 && words.length <= 6 && words.some((word) => !isGeneric(word))
}

/** The name's own words, without those that say nothing. */
const coreOf = (text: string) =>
  normalise(text)
    .words.filter((word) => !isGeneric(word))
    .join('')

const isSame = (one: string, other: string) => {
  const [core, otherCore] = [coreOf(one), coreOf(other)]
  return core.length > 2 && core === otherCore
}

/** "Le Monde" is lemonde.fr's, "Ville de Rennes" is rennes.fr's, "Société Générale" is sg.fr's. */
function isHosts(name: string, label: string): boolean {
  if (label.length < 2) return false
  const { letters, words } = normalise(name)
  const telling = words.filter((word) => !isGeneric(word))
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
