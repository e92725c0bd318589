import type { Field, PageEvidence } from '../evidence/page.ts'
import lists from '../lexicon/fields.json'
import { wordsOf } from '../lexicon/lexicon.ts'
import { firstOf, type NormalText, normalise } from '../lexicon/text.ts'
import type { Ask, Asked } from './ask.ts'
import { asks } from './index.ts'
import { withoutFormat, wordsOn } from './words-on.ts'

/** A field that asks for something that matters. */
export interface AskedOnField {
  readonly asked: Asked
  readonly field: Field
  /** The words on it, as they stand in the page. */
  readonly words: string
}

/** What fields can ask for by their words, in the order in which they are asked. */
const byTurn: readonly Ask[] = asks
  .filter(({ turn }) => turn !== undefined)
  .sort((one, other) => (one.turn ?? 0) - (other.turn ?? 0))

const LOGIN = wordsOf(lists.login)
const NEWSLETTER = wordsOf(lists.newsletter)
const ACCOUNT = wordsOf(lists.account)
const REPLY = wordsOf(lists.reply)

const known = new WeakMap<PageEvidence, readonly AskedOnField[]>()

/** What each field of the page asks for; fields of search forms and those that ask nothing of weight are left out. */
export function askedOnFields(page: PageEvidence): readonly AskedOnField[] {
  let found = known.get(page)
  if (!found) {
    const fields = page.fields.filter(
      ({ type, form }) => type !== 'search' && !page.forms[form]?.search,
    )
    const around = fields.length <= 3 ? shortText(page) : undefined
    found = fields.flatMap((field) => {
      const asked = askedBy(field) ?? bySeveral(field, fields) ?? byPage(field, around)
      return asked ? [{ asked, field, words: wordsOn(field) }] : []
    })
    found = [...found, ...accountIn(page, fields, found)]
    known.set(page, found)
  }
  return found
}

/** A login that begins with a phone number or a mail address alone; a newsletter's form speaks of no login. */
function accountIn(
  page: PageEvidence,
  fields: readonly Field[],
  found: readonly AskedOnField[],
): readonly AskedOnField[] {
  const [field, another] = fields.filter(({ type }) => /^(text|tel|email|number)$/.test(type))
  if (!field || another || found.some(({ asked }) => asked !== 'personal')) return []
  const words = wordsOn(field) || field.near
  const account = normalise(words)
  const isAccount = field.type === 'email' || firstOf(account, ACCOUNT)
  if (account.words.length > 6 || !isAccount) return []
  const around = normalise([page.title, ...page.headings.slice(0, 3), ...page.buttons].join('\n'))
  if (firstOf(around, NEWSLETTER) ?? firstOf(account, NEWSLETTER)) return []
  return firstOf(around, LOGIN) ? [{ asked: 'identifier', field, words }] : []
}

/**
 * What a field asks for. Its words are believed first, then what it tells the browser to fill in,
 * then its type, then the text beside it, then its name: names lie (`name="cvv"` on a user name).
 */
function askedBy(field: Field): Asked | undefined {
  const label = normalise(wordsOn(field))
  // "16 chiffres" are a card's.
  const words = byWords(label) ? label : withoutFormat(label)
  const near = normalise(field.near)
  if (field.type === 'file' || field.kind === 'drop') return byUpload(field, words, near)
  if (field.kind === 'pad') return 'password'
  return (
    byWords(words) ??
    byAutocomplete(field) ??
    (field.type === 'password' ? (byWords(near) ?? 'password') : undefined) ??
    (isProse(field, near) ? undefined : byWords(near)) ??
    (words.words.length === 0 ? byName(field) : undefined) ??
    (personalKind(words) || personalKind(near) ? 'personal' : undefined)
  )
}

/**
 * Text beside a field that is about something else: a long one, or a whole sentence above a place to write freely
 * that has a label of its own. In a chat it is what was said last: "… me demande d'envoyer mon RIB, c'est normal ?"
 */
function isProse(field: Field, { words }: NormalText): boolean {
  if (words.length > 12) return true
  const isFree = field.kind === 'textarea' || field.kind === 'editable'
  return isFree && !!wordsOn(field) && words.length >= SENTENCE && /[.?!…]$/.test(field.near)
}

/** Words of a sentence, at least: "Votre IBAN ?" is a label. */
const SENTENCE = 5

/** A row of boxes for one character each takes a code; a long, a middle and a short one take a card. */
function bySeveral(field: Field, fields: readonly Field[]): Asked | undefined {
  if (field.maxLength === 1 && fields.filter(({ maxLength }) => maxLength === 1).length >= 4)
    return 'one-time-code'
  if (field.maxLength !== 16 && field.maxLength !== 19) return undefined
  const [, expiry, check] = fields.slice(fields.indexOf(field))
  const isCard =
    [4, 5, 7].includes(expiry?.maxLength ?? 0) && [3, 4].includes(check?.maxLength ?? 0)
  return isCard ? 'card' : undefined
}

/** A short page: its few words are about its few fields. */
function shortText(page: PageEvidence): NormalText | undefined {
  const text = normalise([page.title, ...page.headings, page.text].join('\n'))
  return text.words.length <= 160 ? text : undefined
}

/** A field without any word of its own, on a page that says in few words what it wants. */
function byPage(field: Field, around: NormalText | undefined): Asked | undefined {
  const said = withoutFormat(normalise(wordsOn(field) || field.near))
  const isReply = said.words.length <= 4 && firstOf(said, REPLY)
  if (said.words.length > 0 && !isReply) return undefined
  if (field.type === 'file') return around && firstUpload(around, PAPERS)
  return /^(text|tel|number|password|editable)$/.test(field.type)
    ? ((around && byWords(around)) ?? byLength(field))
    : undefined
}

/** Lengths that say what a field without words takes. */
function byLength({ maxLength, type, inputMode, pattern }: Field): Asked | undefined {
  const digits =
    type === 'tel' || type === 'number' || inputMode === 'numeric' || /\\d|0-9/.test(pattern)
  return asks.find(
    ({ lengths }) =>
      lengths?.any?.includes(maxLength) || (digits && lengths?.digits?.includes(maxLength)),
  )?.id
}

/** Who can be asked for by a place for files: a "RIB" first, it is a paper too. */
const UPLOADED = asks.filter(({ onUploads }) => onUploads.length > 0)
const PAPERS = UPLOADED.filter(({ id }) => id === 'identity-papers')

function byUpload(field: Field, words: NormalText, near: NormalText): Asked | undefined {
  const named = normalise(splitName(`${field.name} ${field.id}`))
  for (const text of [words, near, named]) {
    const asked = firstUpload(text, UPLOADED)
    if (asked) return asked
  }
  return field.capture ? 'identity-papers' : undefined
}

const firstUpload = (text: NormalText, wanted: readonly Ask[]): Asked | undefined =>
  wanted.find(({ onUploads }) => firstOf(text, onUploads))?.id

function byWords(text: NormalText): Asked | undefined {
  if (text.words.length === 0) return undefined
  const asked =
    asks.find(({ numbers }) => firstOf(text, numbers)) ??
    byTurn.find(
      ({ onFields, notOnFields }) => firstOf(text, onFields) && !firstOf(text, notOnFields),
    )
  return asked?.id
}

const byAutocomplete = ({ autocomplete }: Field): Asked | undefined => {
  const tokens = autocomplete.split(/\s+/)
  const fits = ({ attributes }: Ask) =>
    attributes?.autocomplete?.some((token) => tokens.includes(token))
  return byTurn.find(fits)?.id
}

function byName(field: Field): Asked | undefined {
  const parts = [field.name, field.id].flatMap((name) => {
    const split = splitName(name).toLowerCase().split(' ')
    return [...split, split.join('')]
  })
  return byTurn.find(({ attributes }) => attributes?.name?.some((name) => parts.includes(name)))?.id
}

/** "numSecu_1" -> "num Secu 1". */
const splitName = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim()

const KINDS = asks.flatMap(({ kinds }) => Object.entries(kinds))

/** Which kind of little detail the words ask for: `name`, `birth`. */
export function personalKind(text: NormalText): string | undefined {
  if (text.words.length > 8) return undefined
  return KINDS.find(([, words]) => firstOf(text, words))?.[0]
}
