import { askedOnFields } from '../asks/on-fields.ts'
import type { Field, PageEvidence } from '../evidence/page.ts'
import { wordsOf } from '../lexicon/lexicon.ts'
import { firstOf, has, normalise } from '../lexicon/text.ts'
import tools from '../lexicon/tools.json'
import type { Knowledge } from './knowledge.ts'
import { speakingNames } from './names.ts'
import { ownNames } from './own-name.ts'
import { subjectOfPage } from './page-subject.ts'
import { partsOf } from './parts.ts'

const CONVERSATIONS = wordsOf(tools.conversations)
const COMPOSE = wordsOf(tools.compose)
const SHARED = wordsOf(tools.shared)
const TEMPLATES = wordsOf(tools.templates)
const FILES = wordsOf(tools.files)
const PAPERS = wordsOf(tools.papers)

/** A tool in which its users call and write things themselves. */
export type Tool = 'conversation' | 'record' | 'share' | 'drive' | 'writing'

/**
 * What kind of tool a page is, if it is one: a chat, a vault that shows what is kept, the gate of a share, a drive,
 * a place to write to others. It takes nothing that must not be given, and bears no body's name where a site bears its
 * own: logo, foot, metadata. A page that asks for an IBAN, or for a password to log in, is none, however it is drawn.
 */
export function toolOn(page: PageEvidence, knowledge: Knowledge): Tool | undefined {
  if (page.frame !== 'top' || bearsBody(page, knowledge)) return undefined
  const open = page.fields.filter(({ fixed }) => !fixed)
  const hasName = ownNames(subjectOfPage(page), knowledge).some(({ place }) => NAMED.has(place))
  if (open.length === 0) return hasName && page.fields.length > 0 ? 'record' : undefined
  const [only] = open
  if (open.length === 1 && only?.type === 'password')
    return hasName && says([page.text], SHARED) ? 'share' : undefined
  if (askedOnFields(page).some(({ asked, field }) => asked !== 'personal' && !takesFiles(field)))
    return undefined
  if (isConversation(page, knowledge, open)) return 'conversation'
  const heads = [page.title, ...page.headings]
  const isDrop = ({ kind, type }: Field) => kind === 'drop' || type === 'file' || type === 'search'
  if (open.every(isDrop)) return says(heads, FILES) ? 'drive' : undefined
  const written = open.filter(({ kind }) => kind === 'textarea' || kind === 'editable')
  if (written.length > 0 && says(heads, TEMPLATES)) return 'writing'
  return hasName && written.length > 1 ? 'writing' : undefined
}

/** Where a tool that is somebody else's says so, and a reader sees it. */
const NAMED: ReadonlySet<string> = new Set(['title', 'head', 'heading'])

/** "Glissez vos fichiers ici" among files called "RIB.pdf" asks for none of them. */
const takesFiles = ({ kind, label }: Field) => kind === 'drop' && !says([label], PAPERS)

const says = (texts: readonly string[], words: readonly string[]) =>
  texts.some((text) => firstOf(normalise(text), words) !== undefined)

/** A logo, a foot or metadata with a body's name: whoever wrote that speaks for the site. */
function bearsBody(page: PageEvidence, knowledge: Knowledge): boolean {
  const borne = [
    page.footer,
    ...page.siteNames,
    ...page.pictures.flatMap(({ name, file }) => [name, file.replace(/[_.-]+/g, ' ')]),
  ].map(normalise)
  return knowledge.identities.some((identity) =>
    speakingNames(subjectOfPage(page), identity, knowledge).some((name) =>
      borne.some((text) => has(text, name)),
    ),
  )
}

/**
 * One's conversations stand in a list, each by what was asked, and the page bears the name of the open one: "France
 * Travail demande IBAN". A title that is no more than the body's name is what a site is called.
 */
function isConversation(
  { title, text, buttons, headings }: PageEvidence,
  knowledge: Knowledge,
  open: readonly Field[],
): boolean {
  const [only, another] = open.filter(({ type }) => type !== 'search')
  if (!only || another) return false
  if (!says([only.label, only.placeholder, only.aria, only.near], COMPOSE)) return false
  const [subject = ''] = partsOf(title)
  // Links of a list may run on: "demande IBANRecette de crêpes".
  const listed = normalise(text.slice(0, LISTED)).letters
  const isListed =
    says([text.slice(0, LISTED), ...buttons], CONVERSATIONS) &&
    listed.includes(normalise(subject).letters)
  const isSubject = (one: string) => normalise(one).letters === normalise(subject).letters
  const isOnlyAName = knowledge.identities.some(({ names }) =>
    partsOf(title).some((part) => names.some((name) => isSame(part, name))),
  )
  return (
    isListed && !isOnlyAName && headings.every((one) => isSubject(one) || !isNamed(one, knowledge))
  )
}

/** Characters in which the list of conversations begins. */
const LISTED = 4_000

const isSame = (one: string, other: string) => normalise(one).letters === normalise(other).letters

const isNamed = (text: string, knowledge: Knowledge) =>
  knowledge.identities.some(({ names }) => firstOf(normalise(text), names) !== undefined)
