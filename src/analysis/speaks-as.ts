import { oneOf } from '../lexicon/lexicon.ts'
import said from '../lexicon/speaks-as.json'
import { findAll, type NormalText } from '../lexicon/text.ts'

// How the words follow each other is grammar, and stands here.
const YOUR_SPACE = `${oneOf(said.whose)} ${oneOf(said.things)}(?: ${oneOf(said.kinds)})*(?: ${oneOf(said.at)})?`
const OFFICIAL = `${oneOf(said.officials)} ${oneOf(said.official)}(?: (?:de|du))?(?: (?:la|l))?`
const WELCOME = `bienvenue ${oneOf(said.welcome)}(?: ${oneOf(said.toThe)})?(?: ${oneOf(said.sites)}(?: de)?)?`
const TEAM = `equipe|${oneOf(said.teams)}(?: de)?`
const ADVISER = `${oneOf(said.advisers)}(?: (?:de|a))?`
const WRITES = `${oneOf(said.writes)} de`
const SERVICES = `${oneOf(said.services)}(?: (?:de|d))?(?: (?:la|l))?`
const IN_THE_NAME = `${oneOf(said.inTheName)} (?:de|du)(?: (?:la|l))?`
/** What stands right before a name where the body itself speaks: "votre espace France Travail". */
const BEFORE = new RegExp(
  `(?:^| )(?:${[YOUR_SPACE, OFFICIAL, WELCOME, TEAM, oneOf(said.before), ADVISER, WRITES, SERVICES, IN_THE_NAME].join('|')})$`,
)

const DOES = `(?:ne )?(?:vous|te) ${oneOf(said.does)}`
const DECIDED = `met a (?:votre|ta)|a ${oneOf(said.decided)} (?:votre|ta)`
const WILL = `${oneOf(said.will)} vous `
const GIVES = `${oneOf(said.gives)} ${oneOf(said.given)} `
/** And right after it: "France Travail vous informe", "vous a" and any verb. */
const AFTER = new RegExp(
  `^(?:${[DOES, DECIDED, WILL, GIVES, oneOf(said.after), 'vous a '].join('|')})`,
)

const ROLE = `${oneOf(said.roles)}(?: ${oneOf(said.roleKinds)}?)?`
/** Who says who they are, in one sentence: "C’est Inès, ta conseillère Mission Locale". */
const INTRODUCES = new RegExp(
  `(?:^| )${oneOf(said.introduces)} (?:[a-z]+ ){0,4}${ROLE}(?: ${oneOf(said.roleAt)})?(?: (?:la|l|le))?$`,
)

/** Words that are looked at before and behind a name, and how often a name is looked for. */
const BEFORE_WORDS = 9
const AFTER_WORDS = 4
const TIMES = 12

/** The first of the names in a text that stands where the body itself speaks, with the words around it. */
export const speaksAs = (text: NormalText, names: readonly string[]): string | undefined =>
  firstSaid(text, names, (before, after) => BEFORE.test(before) || AFTER.test(after))

/** The first of the names as whose somebody introduces themselves, in one sentence. */
export const introducesAs = (sentence: NormalText, names: readonly string[]): string | undefined =>
  firstSaid(sentence, names, (before) => INTRODUCES.test(before))

function firstSaid(
  text: NormalText,
  names: readonly string[],
  speaks: (before: string, after: string) => boolean,
): string | undefined {
  for (const name of names)
    for (const { from, to } of findAll(text, name, TIMES)) {
      const before = text.words.slice(Math.max(0, from - BEFORE_WORDS), from).join(' ')
      const after = text.words.slice(to, to + AFTER_WORDS).join(' ')
      if (speaks(before, after)) return text.words.slice(Math.max(0, from - 4), to + 3).join(' ')
    }
  return undefined
}
