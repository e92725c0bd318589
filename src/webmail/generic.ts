import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import { NO_MESSAGE } from '../evidence/message.ts'
import { findAddress, readAddress } from '../reader/mailbox.ts'
import { readBody } from '../reader/message/body.ts'
import { isForwarded } from '../reader/quotes.ts'
import type { Frame, OpenMessage } from './adapter.ts'
import { documentIn, isVisible, lineOf } from './elements.ts'

/** Characters below which a block is no message's body. */
const SHORTEST = 80
/** Ancestors of the body that are looked through for its header. */
const LEVELS = 6
/** Elements asked at most: an unknown page can be large. */
const MOST = 4_000
/** Candidates compared with each other: a message can be written full of blocks named as bodies. */
const NESTED = 50

/** Usual names of a body, best first; every webmail that was looked at has one like these. */
const BODIES = [
  '[class*="message-body" i]',
  '[class*="msg-body" i]',
  '[class*="mail-body" i]',
  '[class*="mailbody" i]',
  '[class*="messagebody" i]',
  '[class*="mail-content" i]',
  '[class*="message-content" i]',
  '[id*="messagebody" i]',
  '[id*="mailbody" i]',
  '[id*="message-body" i]',
  '[role=document]',
  'iframe',
]

/**
 * Reads a webmail that no adapter knows, or whose places moved. Precision first: with more than one
 * candidate, or without an address above the body, it reads nothing, and the person is
 * offered to check a selection instead.
 * @param bodies places of the body where they are known
 */
export function readGenerically(
  id: string,
  { document }: Frame,
  bodies: readonly string[] = BODIES,
): readonly OpenMessage[] {
  const found = candidates(document, bodies)
  const [only] = found
  if (!only || found.length > 1) return []
  const { shown, body } = only
  const header = headerOf(shown)
  if (!header) return []
  const subject = subjectOf(shown, header.around, document)
  return [
    {
      body,
      shown,
      attachments: [],
      evidence: {
        ...NO_MESSAGE,
        ...readBody(body),
        reader: id,
        subject,
        sender: { name: header.name, address: header.address },
        forwarded: isForwarded(subject),
      },
    },
  ]
}

interface Candidate {
  readonly shown: Element
  readonly body: Element
}

/** Visible blocks that hold enough text; of nested ones the innermost. More than {@link NESTED} are a page of blocks. */
function candidates(document: Document, bodies: readonly string[]): readonly Candidate[] {
  const all: Candidate[] = []
  for (const shown of [...document.querySelectorAll(bodies.join(','))].slice(0, MOST)) {
    if (!isVisible(shown) || shown.closest(NO_BODY)) continue
    const body = isFrame(shown) ? writtenIn(shown) : shown
    if (!body || lineOf(body).length < SHORTEST) continue
    all.push({ shown, body })
    if (all.length > NESTED) return []
  }
  return all.filter(
    ({ shown }) => !all.some((other) => other.shown !== shown && shown.contains(other.shown)),
  )
}

/** Places that are written in or listed. */
const NO_BODY = '[contenteditable]:not([contenteditable=false]),[role=option],[role=row],li'

const isFrame = (element: Element) => /^i?frame$/i.test(element.tagName)

/**
 * The body inside a frame that the page itself wrote. A frame that was loaded from an address has a
 * reader of its own inside: Roundcube's message, whose header stands in it, not out here.
 */
function writtenIn(frame: Element): Element | undefined {
  const source = frame.getAttribute('src') ?? ''
  if (source && !/^(?:about:|javascript:)/i.test(source)) return undefined
  return documentIn(frame)?.body
}

interface Header {
  readonly around: Element
  readonly name: string
  readonly address: string
}

/** The nearest block around the body with an address before the body: the first of a header is the sender's. */
function headerOf(shown: Element): Header | undefined {
  let around = shown.parentElement
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    const found = addressBefore(shown, around)
    if (found) return { around, ...found }
  }
  return undefined
}

/** The first address before the body: "<addr>" in a text, a title, a mailto link. */
function addressBefore(shown: Element, around: Element): Omit<Header, 'around'> | undefined {
  let asked = 0
  for (const element of around.querySelectorAll(
    'a[href^="mailto:"],[title*="@"],[email],span,td,div,p',
  )) {
    if (++asked > MOST) return undefined
    if (element.contains(shown) || shown.contains(element) || isAfter(element, shown)) continue
    if (element.childElementCount > 3 || !isVisible(element)) continue
    const address =
      readAddress(element.getAttribute('email') ?? '') ??
      readAddress(element.getAttribute('href') ?? '') ??
      findAddress(element.getAttribute('title') ?? '') ??
      findAddress(lineOf(element).slice(0, MESSAGE_LIMITS.line))
    if (!address) continue
    const text = lineOf(element)
    const cut = text.toLowerCase().indexOf(address)
    const name = (cut >= 0 ? text.slice(0, cut) : text)
      .replace(/[<("']+\s*$|^["']/g, '')
      .replace(/^(?:de|from)\s*:\s*/i, '')
    return { name: name.trim().slice(0, MESSAGE_LIMITS.line), address }
  }
  return undefined
}

const isAfter = (element: Element, other: Element) =>
  (other.compareDocumentPosition(element) & 4) !== 0 /* DOCUMENT_POSITION_FOLLOWING */

/** The nearest heading before the body, confirmed by the window's title; else the title itself. */
function subjectOf(shown: Element, around: Element, document: Document): string {
  const scope = around.parentElement ?? around
  const headings = [...scope.querySelectorAll('h1,h2,h3,[role=heading],[class*=subject i]')]
    .filter((heading) => !shown.contains(heading) && !isAfter(heading, shown) && isVisible(heading))
    .map(lineOf)
    .filter(Boolean)
  const title = document.title
  const subject = headings.findLast((heading) => title.includes(heading)) ?? headings.at(-1) ?? ''
  return subject.slice(0, MESSAGE_LIMITS.line)
}
