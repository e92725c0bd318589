import {
  LIMITS,
  type Link,
  type Mailbox,
  type MessageEvidence,
  NO_MESSAGE,
} from '../evidence/message.ts'
import { readLink } from '../reader/links.ts'
import { findAddress, readMailbox } from '../reader/mailbox.ts'
import { tidy } from '../reader/message/tidy.ts'
import { isForwarded, partQuotes } from '../reader/quotes.ts'

/** Labels of the lines above a message, French and English, as mail programs export and print them. */
const LABELS: readonly (readonly [
  RegExp,
  'from' | 'replyTo' | 'subject' | 'attachments' | 'other',
])[] = [
  [/^(?:de|from|exp[ée]diteur|[ée]metteur|sender)\s*:\s*/i, 'from'],
  [/^(?:r[ée]pondre [àa]|reply-to)\s*:\s*/i, 'replyTo'],
  [/^(?:objet|sujet|subject)\s*:\s*/i, 'subject'],
  [/^(?:pi[èe]ces? jointes?|attachments?|fichiers? joints?)\s*:\s*/i, 'attachments'],
  [/^(?:envoy[ée](?: le)?|date|sent|[àa]|to|cc|cci|bcc|importance|re[çc]u)\s*:\s*/i, 'other'],
]
/** Lines above the labels that a forward or an export puts there. */
const PREAMBLE = /^(?:-{2,}.{0,60}|_{5,}|d[ée]but du message.{0,30}|begin forwarded message:?)$/i

/**
 * "[12/03/2025 14:22] Nom : …", "12/03/2025, 14:22 - Nom: …": what WhatsApp copies. Every run is bounded:
 * 39,000 spaces after a date, tried in every way between three `\s*`, took a minute.
 */
const CHAT =
  /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s{1,3}(?:à\s{1,3})?\d{1,2}[:h]\d{2}(?::\d{2})?\]?\s{0,3}(?:-\s{0,3})?([^:\n]{1,60}?)\s{0,3}:\s{0,3}/i

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
  const whole = tidyLines(pasted.slice(0, LIMITS.text * 2))
  const { head, body } = partHead(whole)
  const { sender, text } = head.from ? { sender: head.from, text: body } : partChat(body)
  const { own, quoted } = partQuotes(text)
  const subject = head.subject ?? ''
  return {
    ...NO_MESSAGE,
    reader: 'pasted',
    subject: subject.slice(0, LIMITS.line),
    sender,
    ...(head.replyTo ? { replyTo: head.replyTo } : {}),
    text: tidy(own).slice(0, LIMITS.text),
    quoted: tidy(quoted).slice(0, LIMITS.quoted),
    forwarded: isForwarded(subject),
    links: [...linksIn(own, false), ...linksIn(quoted, true)].slice(0, LIMITS.links),
    attachments: head.attachments,
    truncated: pasted.length > LIMITS.text * 2,
  }
}

/** Links of a plain text, in order; an address without scheme counts ("ft-espace.example/rib"). */
export function linksIn(text: string, quoted: boolean): readonly Link[] {
  const links: Link[] = []
  for (const [found] of text.matchAll(ADDRESS)) {
    if (links.length >= LIMITS.links) break
    const address = found.replace(/[.,;:!?)\]]+$/, '')
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
    const label = LABELS.find(([pattern]) => pattern.test(line))
    if (!label) break
    const value = line.replace(label[0], '').slice(0, LIMITS.line * 2)
    if (label[1] === 'from') from ??= mailboxOf(value)
    if (label[1] === 'replyTo') replyTo ??= mailboxOf(value)
    if (label[1] === 'subject') subject ??= value
    if (label[1] === 'attachments')
      attachments = value
        .split(/[;,]\s*/)
        .filter(Boolean)
        .slice(0, LIMITS.attachments)
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
  const mailbox = readMailbox(value)
  if (mailbox.address) return mailbox
  const address = findAddress(value)
  const name = address ? value.replace(/[[(].*$/, '') : value
  return { name: name.trim().slice(0, LIMITS.line), address }
}

function partChat(body: string): { sender: Mailbox; text: string } {
  const name = CHAT.exec(body.trimStart())?.[1]?.trim() ?? ''
  if (!name) return { sender: NO_MESSAGE.sender, text: body }
  const text = body
    .split('\n')
    .map((line) => line.replace(CHAT, ''))
    .join('\n')
  return { sender: { name, address: null }, text }
}

const tidyLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
