import type { Field, PageEvidence } from '../evidence/page.ts'
import { firstOf, has, type NormalText, normalise } from '../lexicon/text.ts'
import type { Asked, Finding } from '../signals/signal.ts'
import { PAPER_NUMBERS, PAPERS, PERSONAL, REQUESTS, type Request } from './requests.ts'

/** A field that asks for something that matters. */
export interface FieldRequest {
  readonly asked: Asked
  readonly field: Field
  /** The words on it, as they stand in the page. */
  readonly words: string
}

const known = new WeakMap<PageEvidence, readonly FieldRequest[]>()

/** What each field of the page asks for; fields of search forms and those that ask nothing of weight are left out. */
export function requestsOf(page: PageEvidence): readonly FieldRequest[] {
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

/** Words of a login on a button, a heading or in the title. */
const LOGIN = ['connexion', 'connect*', 'identifiez', 'accéd*', 'log in', 'login', 'sign in']

/** A login that begins with a phone number or a mail address alone; a newsletter's form speaks of no login. */
function accountIn(
  page: PageEvidence,
  fields: readonly Field[],
  found: readonly FieldRequest[],
): readonly FieldRequest[] {
  const [field, another] = fields.filter(({ type }) => /^(text|tel|email|number)$/.test(type))
  if (!field || another || found.some(({ asked }) => asked !== 'personal')) return []
  const words = wordsOn(field) || field.near
  const account = normalise(words)
  if (account.words.length > 6 || !(field.type === 'email' || firstOf(account, ACCOUNTS))) return []
  const around = normalise([page.title, ...page.headings.slice(0, 3), ...page.buttons].join('\n'))
  const sends = firstOf(around, NEWSLETTER) ?? firstOf(account, NEWSLETTER)
  return firstOf(around, LOGIN) && !sends ? [{ asked: 'identifier', field, words }] : []
}
/** What is sent to the address that is given; "Connexion" stands in the title of what it is about. */
const NEWSLETTER = [
  'newsletter*',
  'infolettre*',
  "lettre d'information",
  'abonner',
  'abonne',
  'recevoir nos',
  'recevoir la lettre',
]
const ACCOUNTS = ['téléphone', 'mobile', 'portable', 'phone', 'mail', 'email', 'e-mail']

/** Findings of one request signal: one for what is asked, with the words of the first field that asks it. */
export function asksFor(id: string, asked: Asked, page: PageEvidence): readonly Finding[] {
  const first = requestsOf(page).find((request) => request.asked === asked)
  if (!first) return []
  const label = first.words.split('\n')[0] || first.field.name
  return [{ id, part: 'request', asked, weight: 1, values: { label: label.slice(0, 120) } }]
}

/**
 * What a field asks for. Its words are believed first, then what it tells the browser to fill in,
 * then its type, then the text beside it, then its name: names lie (`name="cvv"` on a user name).
 */
function askedBy(field: Field): Asked | undefined {
  const said = wordsOn(field)
  const words = normalise(EXAMPLE.test(said) ? '' : said)
  const near = normalise(field.near)
  if (field.type === 'file' || field.kind === 'drop') return askedByUpload(field, words, near)
  if (field.kind === 'pad') return 'password'
  return (
    bySaid(words) ??
    byAutocomplete(field) ??
    (field.type === 'password' ? (bySaid(near) ?? 'password') : undefined) ??
    // Long text beside a field is prose about something else.
    (near.words.length <= 12 ? bySaid(near) : undefined) ??
    (words.words.length === 0 ? byName(field) : undefined) ??
    (isPersonal(words) || isPersonal(near) ? 'personal' : undefined)
  )
}

/** "0000 0000 0000 0000" shows what the field takes, and says nothing. */
const EXAMPLE = /^[\d\s./:_•*#x-]*$/i

/** A row of boxes for one character each takes a code; a long, a middle and a short one take a card. */
function bySeveral(field: Field, fields: readonly Field[]): Asked | undefined {
  if (field.maxLength === 1 && fields.filter(({ maxLength }) => maxLength === 1).length >= 4)
    return 'code'
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

/** A field that takes whatever the page asks for: "Votre réponse". */
const REPLY = ['réponse', 'répondez', 'message', 'écrire', 'écrivez', 'tapez']
const isReply = (said: NormalText) => said.words.length <= 4 && firstOf(said, REPLY) !== undefined

/** A field without any word of its own, on a page that says in few words what it wants. */
function byPage(field: Field, around: NormalText | undefined): Asked | undefined {
  const said = normalise(wordsOn(field) || field.near)
  if (said.words.length > 0 && !isReply(said)) return undefined
  if (field.type === 'file')
    return around && firstOf(around, PAPERS) ? 'identity-papers' : undefined
  return /^(text|tel|number|password|editable)$/.test(field.type)
    ? ((around && bySaid(around)) ?? byShape(field))
    : undefined
}

/** Lengths that say what a nameless field takes (lengths of FR IBAN, NIR, card numbers, codes). */
function byShape({ maxLength, type, inputMode, pattern }: Field): Asked | undefined {
  if (maxLength === 27 || maxLength === 33 || maxLength === 34) return 'iban'
  const digits =
    type === 'tel' || type === 'number' || inputMode === 'numeric' || /\\d|0-9/.test(pattern)
  if (!digits) return undefined
  if (maxLength === 16 || maxLength === 19) return 'card'
  if (maxLength === 13 || maxLength === 15 || maxLength === 21) return 'nir'
  return maxLength >= 4 && maxLength <= 8 && maxLength !== 5 ? 'code' : undefined
}

export const wordsOn = ({ label, placeholder, aria }: Field) =>
  [label, placeholder, aria].filter(Boolean).join('\n')

function askedByUpload(field: Field, words: NormalText, near: NormalText): Asked | undefined {
  const named = normalise(splitName(`${field.name} ${field.id}`))
  for (const text of [words, near, named]) {
    if (has(text, 'rib') || has(text, 'iban') || has(text, "relevé d'identité bancaire"))
      return 'iban'
    if (firstOf(text, PAPERS)) return 'identity-papers'
  }
  return field.capture ? 'identity-papers' : undefined
}

function bySaid(text: NormalText): Asked | undefined {
  if (text.words.length === 0) return undefined
  if (firstOf(text, PAPER_NUMBERS)) return 'identity-papers'
  return REQUESTS.find(({ said, not }) => firstOf(text, said) && !(not && firstOf(text, not)))
    ?.asked
}

const byAutocomplete = ({ autocomplete }: Field) => {
  const tokens = autocomplete.split(/\s+/)
  return REQUESTS.find((request) => request.autocomplete?.some((token) => tokens.includes(token)))
    ?.asked
}

function byName(field: Field): Asked | undefined {
  const parts = [field.name, field.id].flatMap((name) => {
    const split = splitName(name).toLowerCase().split(' ')
    return [...split, split.join('')]
  })
  const fits = ({ named }: Request) => named.some((name) => parts.includes(name))
  return REQUESTS.find(fits)?.asked
}

/** "numSecu_1" -> "num Secu 1". */
const splitName = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .trim()

const isPersonal = (text: NormalText) => personalKind(text) !== undefined

/** Which kind of little detail the words ask for. */
export function personalKind(text: NormalText): string | undefined {
  if (text.words.length > 8) return undefined
  return Object.entries(PERSONAL).find(([, said]) => firstOf(text, said))?.[0]
}
