import type { Email } from 'postal-mime'
import { readCalendar } from './calendar.ts'

/**
 * Types of parts that hold the message itself and not a file of it, and that we cannot read. Of Outlook's
 * `winmail.dat` (TNEF, MS-OXTNEF) the only parser for Node that is kept (node-tnef) brings a logger and a parser of
 * arguments with it, for a body that is compressed RTF in the end: such a mail is said not to be read.
 */
const CLOSED =
  /^application\/(?:(?:x-)?pkcs7-mime|ms-tnef|vnd\.ms-tnef|pgp-encrypted|rtf)$|^text\/(?:rtf|enriched|richtext|calendar)$/

/** What was not read of a message, by MIME type: its text may stand there and nowhere else. */
export function unreadOf({ text, html, attachments }: Email): readonly string[] {
  const parts = attachments
    .filter(({ mimeType, filename, content }) => {
      if (/calendar$/.test(mimeType))
        return typeof content === 'string' || readCalendar(new TextDecoder().decode(content)) === ''
      return CLOSED.test(mimeType) || /^(?:winmail\.dat|smime\.p7m)$/i.test(filename ?? '')
    })
    .map(({ mimeType }) => mimeType)
  const pgp = /^-----BEGIN PGP MESSAGE-----/m.test(text ?? html ?? '')
  return [...new Set([...parts, ...(pgp ? ['application/pgp-encrypted'] : [])])].sort()
}
