import { readFile, stat } from 'node:fs/promises'
import type { Address, Email, Mailbox as ParsedMailbox } from 'postal-mime'
import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import { type Mailbox, type MessageEvidence, NO_MESSAGE } from '../evidence/message.ts'
import { readAuthentication } from '../reader/authentication.ts'
import { domainOf, nameInAddress } from '../reader/mailbox.ts'
import { isForwarded } from '../reader/quotes.ts'
import { readPasted } from '../webmail/pasted.ts'
import { binaryKind } from './binary-kind.ts'
import { bodyOf } from './mail/body.ts'
import { decodeText } from './mail/charset.ts'
import { mendMojibake } from './mail/mojibake.ts'
import { parseMail } from './mail/parse.ts'
import { messageInSigned } from './mail/signed.ts'
import { startOfMail } from './mail/start.ts'
import { unreadOf } from './mail/unread.ts'

/** Larger files are refused: no mailbox delivers them (bytes). */
const LARGEST = 60_000_000

/**
 * Reads a saved message: .eml as RFC 5322 has it, or the text that a mail program exports
 * ("De : … Objet : …").
 * @throws Error when the file cannot be read or is no message
 */
export async function readMail(file: string): Promise<MessageEvidence> {
  const { size } = await stat(file)
  if (size > LARGEST) throw new Error(`larger than ${LARGEST} bytes`)
  return readSavedMail(await readFile(file))
}

/**
 * Reads the bytes of a saved message, as {@link readMail}.
 * @throws Error when they are no message
 */
export async function readSavedMail(saved: Uint8Array): Promise<MessageEvidence> {
  const kind = binaryKind(saved)
  if (kind) throw new Error(`${kind}: save it as .eml or as text`)
  const bytes = startOfMail(saved)
  if (bytes.length === 0) throw new Error('empty')
  if (!hasHeaders(bytes)) return readPasted(mendMojibake(decodeText(bytes)))
  return fromEmail(await opened(await parseMail(bytes)))
}

/** Header names of the standard, in English, within the first lines: an .eml. "De :" is an export. */
function hasHeaders(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8_000))
  const lines = start.split(/\r?\n/).filter((line) => /^[\w-]+:/.test(line))
  const technical =
    /^(?:received|mime-version|content-type|message-id|return-path|delivered-to|x-[\w-]+|dkim-signature|date|to):/i
  return lines.some((line) => technical.test(line)) || /^From /.test(start)
}

/** A signed message with what stands under the signature; any other as it is. */
async function opened(email: Email): Promise<Email> {
  for (const part of email.attachments) {
    if (!/pkcs7-mime$/.test(part.mimeType) || typeof part.content === 'string') continue
    const inner = messageInSigned(new Uint8Array(part.content))
    if (!inner) continue
    const { text, html, attachments } = await parseMail(inner)
    const others = email.attachments.filter((other) => other !== part)
    return { ...email, text, html, attachments: [...others, ...attachments] }
  }
  return email
}

function fromEmail(email: Email): MessageEvidence {
  const subject = mendMojibake(email.subject ?? '')
  const sender = first(email.from ? [email.from] : []) ?? NO_MESSAGE.sender
  const replyTo = answeredTo(email, sender)
  const via = domainOf(email.returnPath?.replace(/[<>]/g, ''))
  const unread = unreadOf(email)
  return {
    ...NO_MESSAGE,
    reader: 'eml',
    subject: subject.slice(0, MESSAGE_LIMITS.line),
    sender,
    ...(replyTo ? { replyTo } : {}),
    ...(via ? { via } : {}),
    authentication: readAuthentication(email.headers),
    list: email.headers.some(isOfList),
    forwarded: isForwarded(subject),
    ...bodyOf(email),
    attachments: email.attachments
      .flatMap(({ filename, related }) => (filename && !related ? [filename] : []))
      .slice(0, MESSAGE_LIMITS.attachments)
      .map((name) => name.slice(0, MESSAGE_LIMITS.line)),
    ...(unread.length > 0 ? { unread } : {}),
  }
}

/** Of several addresses that an answer goes to, the first that is not the sender's own domain. */
function answeredTo({ replyTo }: Email, { address }: Mailbox): Mailbox | undefined {
  const all = mailboxesIn(replyTo)
  return all.find((one) => domainOf(one.address) !== domainOf(address)) ?? all[0]
}

/** Newsletters can be left by a header, too: anybody writes that. A list has a name, or an address to write to. */
const isOfList = ({ key, value }: { key: string; value: string }) =>
  /^list-(?!unsubscribe)/.test(key) || (key === 'precedence' && /^list$/i.test(value.trim()))

const first = (addresses: readonly Address[]) => mailboxesIn(addresses)[0]

function mailboxesIn(addresses: readonly Address[] = []): readonly Mailbox[] {
  return addresses
    .flatMap((one): ParsedMailbox[] => one.group ?? [one as ParsedMailbox])
    .map(({ name, address }) => ({
      name: mendMojibake(name || nameInAddress(address)).slice(0, MESSAGE_LIMITS.line),
      address: address ? address.toLowerCase().slice(0, MESSAGE_LIMITS.line) : null,
    }))
}
