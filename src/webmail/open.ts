import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import { type Mailbox, type MessageEvidence, NO_MESSAGE } from '../evidence/message.ts'
import { findAddress, readMailbox } from '../reader/mailbox.ts'
import { type BodyOptions, readBody } from '../reader/message/body.ts'
import { isForwarded } from '../reader/quotes.ts'
import { decodePercent } from '../reader/wrapper.ts'
import type { Frame, OpenMessage } from './adapter.ts'
import { documentIn, elementsIn, firstValue, isVisible, lineOf } from './elements.ts'

/** Where a webmail keeps what. Each list: best first; `selector@attribute` reads an attribute, `selector@text()` own text. */
export interface Selectors extends BodyOptions {
  /** One open message, with header and body: a selector, or a search. Absent: the whole page shows one. */
  readonly message?: string | ((document: Document) => readonly Element[])
  /** The body inside it, or its frame. The last one of several wins: outer ones hold inner ones. */
  readonly body: readonly string[]
  /** The body's root inside the frame. */
  readonly inFrame?: string
  readonly subject: readonly string[]
  /** Places that hold "Name <address>". */
  readonly sender?: readonly string[]
  readonly name?: readonly string[]
  readonly address?: readonly string[]
  readonly replyTo?: readonly string[]
  /** "via domaine" */
  readonly via?: readonly string[]
  readonly attachments?: readonly string[]
  /** Shown when the webmail cut the message. */
  readonly truncated?: string
  /** What the webmail itself says of the sender's authentication. */
  readonly authentication?: (
    message: ParentNode,
    body: Element,
  ) => MessageEvidence['authentication']
}

/** Messages read at most in one conversation. */
const MOST = 40

/** Reads every open message of a frame by a webmail's selectors; what is not whole is left out. */
export function openMessages(
  id: string,
  at: Selectors,
  { document }: Frame,
): readonly OpenMessage[] {
  const { message } = at
  const scopes: readonly ParentNode[] =
    message === undefined
      ? [document]
      : typeof message === 'string'
        ? [...document.querySelectorAll(message)]
        : message(document)
  const seen = new Set<Element>()
  return scopes.slice(0, MOST).flatMap((scope): OpenMessage[] => {
    const shown = bodyIn(scope, at.body)
    if (!shown || seen.has(shown)) return []
    seen.add(shown)
    const body = rootOf(shown, at.inFrame)
    if (!body) return []
    const sender = senderIn(scope, at, shown)
    // A message without any sender is not read whole: something moved.
    if (!sender) return []
    return [{ body, shown, ...messageOf(id, at, scope, shown, body, sender) }]
  })
}

function messageOf(
  id: string,
  at: Selectors,
  scope: ParentNode,
  shown: Element,
  body: Element,
  sender: Mailbox,
): Pick<OpenMessage, 'evidence' | 'attachments'> {
  const document = shown.ownerDocument
  const subject = firstValue(scope, at.subject, shown) || firstValue(document, at.subject, shown)
  const attachments = elementsIn(scope, at.attachments ?? [], shown)
  const replyTo = mailboxIn(scope, at.replyTo, shown)
  const via = domainIn(firstValue(scope, at.via ?? [], shown))
  const read = readBody(body, at)
  return {
    attachments,
    evidence: {
      ...NO_MESSAGE,
      ...read,
      reader: id,
      subject: subject.slice(0, MESSAGE_LIMITS.line),
      sender,
      ...(replyTo ? { replyTo } : {}),
      ...(via ? { via } : {}),
      authentication: at.authentication?.(scope, shown) ?? 'unknown',
      forwarded: isForwarded(subject),
      attachments: namesOf(scope, at, shown),
      truncated:
        read.truncated || (at.truncated ? scope.querySelector(at.truncated) !== null : false),
    },
  }
}

/** The innermost visible body: no reply editor, nothing of a message inside the message. */
function bodyIn(scope: ParentNode, places: readonly string[]): Element | undefined {
  for (const place of places) {
    const found = [...scope.querySelectorAll(place)].find(
      (element) =>
        isVisible(element) && !element.closest('[contenteditable]:not([contenteditable=false])'),
    )
    if (found) return found
  }
  return undefined
}

function rootOf(shown: Element, inFrame: string | undefined): Element | undefined {
  if (!/^i?frame$/i.test(shown.tagName)) return shown
  const inside = documentIn(shown)
  return (inFrame ? inside?.querySelector(inFrame) : null) ?? inside?.body ?? undefined
}

function senderIn(scope: ParentNode, at: Selectors, body: Element): Mailbox | undefined {
  const whole = mailboxIn(scope, at.sender, body)
  if (whole?.address) return whole
  const name = firstValue(scope, at.name ?? [], body)
  const address = findAddress(decodePercent(firstValue(scope, at.address ?? [], body)))
  if (address) return { name: name === address ? '' : name.slice(0, MESSAGE_LIMITS.line), address }
  // The name alone: some webmails hide the address of colleagues and known contacts.
  const said = whole?.name || name
  return said ? { name: said.slice(0, MESSAGE_LIMITS.line), address: null } : undefined
}

function mailboxIn(scope: ParentNode, places: readonly string[] | undefined, body: Element) {
  const value = firstValue(scope, places ?? [], body)
  if (!value) return undefined
  const mailbox = readMailbox(value)
  if (mailbox.address) return mailbox
  const address = findAddress(value)
  return address
    ? { name: value.slice(0, value.toLowerCase().indexOf(address)).trim(), address }
    : mailbox
}

const domainIn = (text: string) =>
  /([\p{L}\p{N}-]{1,63}\.)+[a-z]{2,18}/iu.exec(text)?.[0].toLowerCase()

/** Names of attachments; some webmails keep them in an attribute. */
function namesOf(scope: ParentNode, at: Selectors, body: Element): readonly string[] {
  const names = (at.attachments ?? []).flatMap((place) => {
    const attribute = place.split(/@(?![^[]*\])/)[1]
    return elementsIn(scope, [place], body).map((element) =>
      ((attribute && element.getAttribute(attribute)) || lineOf(element)).slice(
        0,
        MESSAGE_LIMITS.line,
      ),
    )
  })
  return [...new Set(names.filter(Boolean))].slice(0, MESSAGE_LIMITS.attachments)
}
