import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import { type Link, type Mailbox, type MessageEvidence, NO_MESSAGE } from '../evidence/message.ts'
import { readLink } from '../reader/links.ts'
import { findAddress, readMailbox } from '../reader/mailbox.ts'
import { tidy } from '../reader/message/tidy.ts'
import { isForwarded, partQuotes } from '../reader/quotes.ts'
import { partForward } from './forward.ts'
import { headerLineOf } from './labels.ts'

/** Lines above the labels that a forward or an export puts there. */
const PREAMBLE = /^(?:-{2,}.{0,60}|_{5,}|d[ée]but du message.{0,30}|begin forwarded message:?)$/i
/** Forwards of forwards that are opened. */
const DEEPEST = 3

/**
 * "[12/03/2025 14:22] Nom : …", "12/03/2025, 14:22 - Nom: …": what WhatsApp copies. Every run is bounded:
 * 39,000 spaces after a date, tried in every way between three `\s*`, took a minute.
 */
const CHAT =
  /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s{1,3}(?:à\s{1,3})?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s{0,2}[ap]\.?m\.?)?\]?\s{0,3}(?:[-–]\s{0,3})?(?:~\s{0,3})?([^:\n]{1,60}?)\s{0,3}:\s{0,3}/i
/** Lines in which the first message of an export stands: what the program says by itself comes before. */
const CHAT_BEGINS = 12

/** A web address in running text, with or without its scheme; not the domain of a mail address. */
const ADDRESS =
  /(?<![@\p{L}\p{N}.-])(?:https?:\/\/[^\s<>"'«»]{4,1500}|(?:[\p{L}\p{N}-]{1,63}\.){1,5}[a-z]{2,18}(?:\/[^\s<>"'«»]{0,500})?)(?![@\p{L}\p{N}])/giu
/** Names of files that look like hostnames: "rib.pdf". */
const FILE = /^[^/]+\.(?:pdf|docx?|xlsx?|jpe?g|png|gif|txt|odt|zip|html?)$/i

/**
 * Reads what a person pasted: a mail with or without its header lines, an SMS, a WhatsApp message.
 * @param pasted plain text; cut at twice `LIMITS.text`
 */
export function readPasted(pasted: string): MessageEvidence {
  const message = readParts(tidyLines(pasted.slice(0, MESSAGE_LIMITS.text * 2)), DEEPEST)
  return pasted.length > MESSAGE_LIMITS.text * 2 ? { ...message, truncated: true } : message
}

/** A message that is handed on is what the person asks about; what stands above it is kept beside. */
function readParts(whole: string, depth: number): MessageEvidence {
  const forward = depth > 0 ? partForward(whole) : undefined
  if (!forward) return readOne(whole)
  const message = readParts(forward.message, depth - 1)
  return forward.above ? under(message, readOne(forward.above)) : message
}

/** Every message above is judged, too: one more of them stands above all others. */
const under = (message: MessageEvidence, above: MessageEvidence): MessageEvidence => ({
  ...message,
  above: message.above ? under(message.above, above) : above,
})

function readOne(whole: string): MessageEvidence {
  const { head, body } = partHead(whole)
  const { sender, text } = head.from ? { sender: head.from, text: body } : partChat(body)
  const { own, quoted } = partQuotes(text)
  const subject = head.subject ?? ''
  return {
    ...NO_MESSAGE,
    reader: 'pasted',
    subject: subject.slice(0, MESSAGE_LIMITS.line),
    sender,
    ...(head.replyTo ? { replyTo: head.replyTo } : {}),
    text: tidy(own).slice(0, MESSAGE_LIMITS.text),
    quoted: tidy(quoted).slice(0, MESSAGE_LIMITS.quoted),
    forwarded: isForwarded(subject),
    links: [...linksIn(own, false), ...linksIn(quoted, true)].slice(0, MESSAGE_LIMITS.links),
    attachments: head.attachments,
  }
}

/** Links of a plain text, in order; an address without scheme counts ("ft-espace.example/rib"). */
export function linksIn(text: string, quoted: boolean): readonly Link[] {
  const links: Link[] = []
  for (const [found] of text.matchAll(ADDRESS)) {
    if (links.length >= MESSAGE_LIMITS.links) break
    const address = found.replace(/[.,;:!?)\]]{1,20}$/, '')
    if (FILE.test(address) || !address.includes('.')) continue
    links.push(
      readLink(address, /^https?:/i.test(address) ? address : `https://${address}`, quoted),
    )
  }
  return links
}

interface Head {
  readonly from?: Mailbox
  readonly replyTo?: Mailbox
  readonly subject?: string
  readonly attachments: readonly string[]
}

/** Parts the header lines from the body. Without a "De :" or "Objet :" line there is no head. */
function partHead(text: string): { head: Head; body: string } {
  const lines = text.split('\n')
  let from: Mailbox | undefined
  let replyTo: Mailbox | undefined
  let subject: string | undefined
  let attachments: string[] = []
  let index = 0
  while (index < lines.length && (lines[index] === '' || PREAMBLE.test(lines[index] as string)))
    index++
  const start = index
  for (; index < lines.length && index < start + 14; index++) {
    const line = (lines[index] as string).trim()
    if (line === '' && (from || subject !== undefined)) break
    const label = headerLineOf(line)
    // A text message's text has a label, too, behind the others.
    if (!label || (label.kind === 'text' && !from)) break
    if (label.kind === 'text') {
      lines[index] = label.value
      break
    }
    // A table that was copied has its values below the labels.
    const below = lines[index + 1]?.trim() ?? ''
    const isBelow = label.value === '' && below !== '' && !headerLineOf(below)
    if (isBelow) index++
    const value = (isBelow ? below : label.value).slice(0, MESSAGE_LIMITS.line * 2)
    if (label.kind === 'from') from ??= mailboxOf(value)
    if (label.kind === 'replyTo') replyTo ??= mailboxOf(value)
    if (label.kind === 'subject') subject ??= value
    if (label.kind === 'attachments')
      attachments = value
        .split(/[;,]\s*/)
        .filter(Boolean)
        .slice(0, MESSAGE_LIMITS.attachments)
  }
  if (!from && subject === undefined) return { head: { attachments: [] }, body: text }
  return {
    head: {
      ...(from ? { from } : {}),
      ...(replyTo ? { replyTo } : {}),
      ...(subject === undefined ? {} : { subject }),
      attachments,
    },
    body: lines.slice(index).join('\n'),
  }
}

/** Outlook exports "Nom [mailto:adresse]" and "Nom (adresse)", too. */
function mailboxOf(value: string): Mailbox {
  const mailbox = readMailbox(value.replace(/\*/g, ''))
  if (mailbox.address) return mailbox
  const address = findAddress(value)
  const name = address ? (value.split(/[[(]/, 1)[0] ?? '') : value
  return { name: name.trim().slice(0, MESSAGE_LIMITS.line), address }
}

function partChat(body: string): { sender: Mailbox; text: string } {
  const name =
    body
      .trimStart()
      .split('\n', CHAT_BEGINS)
      .flatMap((line) => CHAT.exec(line)?.[1]?.trim() ?? [])[0] ?? ''
  if (!name) return { sender: NO_MESSAGE.sender, text: body }
  // What the program says by itself comes before the first message.
  const lines = body.split('\n')
  const text = lines
    .slice(lines.findIndex((line) => CHAT.test(line)))
    .map((line) => line.replace(CHAT, ''))
    .join('\n')
  return { sender: { name, address: null }, text }
}

const tidyLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    // WhatsApp puts marks of direction around names and before lines.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
