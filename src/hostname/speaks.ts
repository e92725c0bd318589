import aboutOwners from './data/about-owners.json'
import type { Label } from './label.ts'
import { endsPart, type Match } from './match.ts'
import type { ReadLabel, ReadName } from './read-name.ts'
import { listSet, type Surroundings, surroundings } from './words.ts'

/** From this length on no honest word holds a protected one by chance: "francetravaillparis". */
const UNMISTAKABLE = 12

/**
 * Whether a protected word, where it stands, passes itself off as its owner: the discipline that
 * each identity's data lays down. "mission-locale-nantes" says nothing, "connexion-mission-locale"
 * does; "ameli-vitale" does, "famelie" and "ameli-melo" do not.
 */
export function speaks({ label }: ReadLabel, match: Match, { french }: Pick<ReadName, 'french'>) {
  const { entry, start, end } = match
  const wanted = french ? entry.beside : entry.besideAbroad
  const plural =
    entry.word.length >= 9 && !label.starts.includes(end) && endsPart(label, end) ? 1 : 0
  const around = surroundings(label, start, end + plural, wanted)
  const whole = start === 0 && end === label.letters.length
  if (around.gluedToUnknown && (entry.word.length < UNMISTAKABLE || entry.speaks !== 'alone'))
    return false
  if (isAboutOwner(label, start)) return false
  switch (entry.speaks) {
    case 'alone':
      return true
    case 'never-alone':
      return match.how === 'exact' ? around.telling > 0 : true
    case 'as-part':
      if (match.how === 'typo') return french && whole
      if (french && !whole && isPart(label, start, end)) return true
      if (french && /^\d+$/.test(label.letters.slice(0, start) + label.letters.slice(end)))
        return true
      return tells(label, match, around, french)
    case 'with-word':
      return tells(label, match, around, french)
  }
}

/**
 * Who bears a body's name behind their own: its staff's unions and councils, and who goes to court
 * against it. French puts the head first: "cgt-francetravail.fr", "csefrancetravail.fr".
 */
const ABOUT: ReadonlySet<string> = new Set(aboutOwners)

/** Whether nothing else stands before the word: "syndicat-cgt-francetravail", not "sud-est-francetravail". */
function isAboutOwner({ letters, starts }: Label, start: number): boolean {
  const borders = [...starts.filter((at) => at < start), start]
  return (
    start > 0 && borders.slice(1).every((to, part) => ABOUT.has(letters.slice(borders[part], to)))
  )
}

function tells(
  label: Label,
  match: Match,
  { telling, unknown }: Surroundings,
  french: boolean,
): boolean {
  const { entry, start, end, how } = match
  if (start === 0 && end === label.letters.length) return how === 'drawn'
  if (telling === 0) return false
  if (entry.word.length > 3) return true
  // Three letters are too few beside something that nobody knows: "caf-dossier-himalaya"; and
  // abroad beside one word alone: "vos-allocations-caf.com" was an honest guide. An account's door
  // is none: "caf-connexion.com".
  if (unknown > 0) return false
  if (french || telling >= 2) return true
  return isPart(label, start, end) && surroundings(label, start, end, DOOR).telling > 0
}

/** Where one logs in, in French. */
const DOOR = listSet(['login', 'space'])

/** Hyphens or ends on both sides. */
function isPart({ starts }: ReadLabel['label'], start: number, end: number): boolean {
  return starts.includes(start) && starts.includes(end)
}

/** Whether a label holds a word of some lists and nothing that no list knows: "espace-connexion". */
export function isMadeOf({ label }: ReadLabel, lists: readonly string[]): boolean {
  const { telling, unknown } = surroundings(label, 0, 0, listSet(lists))
  return telling > 0 && unknown === 0
}
