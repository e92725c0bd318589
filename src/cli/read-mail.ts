import { readFile, stat } from 'node:fs/promises'
import { JSDOM, VirtualConsole } from 'jsdom'
import PostalMime, { type Address, type Email, type Mailbox as ParsedMailbox } from 'postal-mime'
import { LIMITS, type Mailbox, type MessageEvidence, NO_MESSAGE } from '../evidence/message.ts'
import { domainOf } from '../reader/mailbox.ts'
import { type Body, readBody, tidy } from '../reader/message-body.ts'
import { isForwarded, partQuotes } from '../reader/quotes.ts'
import { linksIn, readPasted } from '../webmail/pasted.ts'

/** Larger files are refused: no mailbox delivers them (bytes). */
const LARGEST = 60_000_000
/** Outlook's binary form begins with this signature (OLE compound file). */
const OUTLOOK = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads a saved message: .eml as RFC 5322 has it, or the text that a mail program exports
 * ("De : … Objet : …").
 * @throws Error when the file cannot be read or is no message
 */
export async function readMail(file: string): Promise<MessageEvidence> {
  const { size } = await stat(file)
  if (size > LARGEST) throw new Error(`larger than ${LARGEST} bytes`)
  const bytes = await readFile(file)
  if (OUTLOOK.every((byte, index) => bytes[index] === byte))
    throw new Error("Outlook's binary .msg: save it as .eml or as text")
  if (bytes.length === 0) throw new Error('empty')
  return hasHeaders(bytes) ? fromEmail(await parse(bytes)) : readPasted(decode(bytes))
}

/** Header names of the standard, in English, within the first lines: an .eml. "De :" is an export. */
function hasHeaders(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000))
  const lines = start.split(/\r?\n/).filter((line) => /^[\w-]+:/.test(line))
  const technical =
    /^(?:received|mime-version|content-type|message-id|return-path|delivered-to|x-[\w-]+|dkim-signature|date|to):/i
  return lines.some((line) => technical.test(line)) || /^From /.test(start)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  // An attached message is somebody else's: it must not speak as this one.
  return PostalMime.parse(bytes, { forceRfc822Attachments: true })
}

function fromEmail(email: Email): MessageEvidence {
  const subject = email.subject ?? ''
  const replyTo = first(email.replyTo)
  const via = domainOf(email.returnPath?.replace(/[<>]/g, ''))
  return {
    ...NO_MESSAGE,
    reader: 'eml',
    subject: subject.slice(0, LIMITS.line),
    sender: first(email.from ? [email.from] : []) ?? NO_MESSAGE.sender,
    ...(replyTo ? { replyTo } : {}),
    ...(via ? { via } : {}),
    authentication: authenticationOf(email),
    list: email.headers.some(({ key }) => key.startsWith('list-')),
    forwarded: isForwarded(subject),
    ...bodyOf(email),
    attachments: email.attachments
      .flatMap(({ filename, related }) => (filename && !related ? [filename] : []))
      .slice(0, LIMITS.attachments)
      .map((name) => name.slice(0, LIMITS.line)),
  }
}

function first(addresses: readonly Address[] | undefined): Mailbox | undefined {
  const mailbox = addresses?.flatMap(
    (one): ParsedMailbox[] => one.group ?? [one as ParsedMailbox],
  )[0]
  if (!mailbox) return undefined
  return {
    name: mailbox.name.slice(0, LIMITS.line),
    address: mailbox.address ? mailbox.address.toLowerCase().slice(0, LIMITS.line) : null,
  }
}

/** Only the topmost Authentication-Results counts: the receiver's own. Lower ones may be forged. */
function authenticationOf({ headers }: Email): MessageEvidence['authentication'] {
  const results = headers.find(({ key }) => key === 'authentication-results')?.value.toLowerCase()
  if (!results) return 'unknown'
  const result = (method: string) => new RegExp(`\\b${method}=(\\w+)`).exec(results)?.[1]
  if (result('dmarc') === 'pass') return 'pass'
  if (result('dmarc') === 'fail') return 'fail'
  if (/fail/.test(result('spf') ?? '') && result('dkim') !== 'pass') return 'fail'
  return 'unknown'
}

/** What a reader sees: the HTML part when there is one, else the text. */
function bodyOf({ html, text }: Email): Body {
  if (html?.trim()) return readHtml(html)
  const { own, quoted } = partQuotes((text ?? '').slice(0, LIMITS.text * 2))
  return {
    text: tidy(own).slice(0, LIMITS.text),
    hidden: '',
    quoted: tidy(quoted).slice(0, LIMITS.quoted),
    links: [...linksIn(own, false), ...linksIn(quoted, true)].slice(0, LIMITS.links),
    pictures: NO_MESSAGE.pictures,
    fields: [],
    truncated: (text ?? '').length > LIMITS.text * 2,
  }
}

/** No script runs and nothing is fetched. */
function readHtml(html: string): Body {
  const { window } = new JSDOM(html.slice(0, 2_000_000), { virtualConsole: new VirtualConsole() })
  try {
    return readBody(window.document.body)
  } finally {
    window.close()
  }
}
