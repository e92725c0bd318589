import { JSDOM, VirtualConsole } from 'jsdom'
import type { Attachment, Email } from 'postal-mime'
import { MESSAGE_LIMITS } from '../../evidence/limits.ts'
import { NO_MESSAGE } from '../../evidence/message.ts'
import { type Body, readBody } from '../../reader/message/body.ts'
import { tidy } from '../../reader/message/tidy.ts'
import { partQuotes } from '../../reader/quotes.ts'
import { linksIn } from '../../webmail/pasted.ts'
import { readCalendar } from './calendar.ts'
import { mendMojibake } from './mojibake.ts'

/** What a reader sees: the HTML part when there is one, else the text; and below it an invitation. */
export function bodyOf(email: Email): Body {
  const html = mendMojibake(email.html ?? '')
  const body = html.trim()
    ? readHtml(html, baseOf(email))
    : readText(mendMojibake(email.text ?? ''))
  const invitation = email.attachments.map(calendarIn).filter(Boolean).join('\n')
  return invitation === '' ? body : below(body, readText(mendMojibake(invitation)))
}

function readText(text: string): Body {
  const { own, quoted } = partQuotes(text.slice(0, MESSAGE_LIMITS.text * 2))
  return {
    text: tidy(own).slice(0, MESSAGE_LIMITS.text),
    hidden: '',
    quoted: tidy(quoted).slice(0, MESSAGE_LIMITS.quoted),
    links: [...linksIn(own, false), ...linksIn(quoted, true)].slice(0, MESSAGE_LIMITS.links),
    pictures: NO_MESSAGE.pictures,
    fields: [],
    truncated: text.length > MESSAGE_LIMITS.text * 2,
  }
}

/** No script runs and nothing is fetched. */
function readHtml(html: string, base: string | undefined): Body {
  const { window } = new JSDOM(html.slice(0, 2_000_000), { virtualConsole: new VirtualConsole() })
  try {
    const { document } = window
    const own = document.querySelector('base[href]')?.getAttribute('href')
    const from = [own, base].find((address) => address && /^https?:/i.test(address.trim()))
    return readBody(document.body, { hrefOf: (link) => hrefFrom(link, from ?? undefined) })
  } finally {
    window.close()
  }
}

/** Where a mail says that its relative addresses begin (RFC 2557): most say nothing. */
function baseOf({ headers }: Email): string | undefined {
  return headers.find(({ key }) => key === 'content-base' || key === 'content-location')?.value
}

/** A relative address leads where `<base href>` says; `null` for the address as it stands. */
function hrefFrom(link: Element, base: string | undefined): string | null {
  const href = link.getAttribute('href')?.trim()
  if (!href || base === undefined || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(href)) return null
  return URL.canParse(href, base) ? new URL(href, base).href : null
}

/** The words of an invitation, whatever it is called: by its type, or by its first line. */
function calendarIn({ mimeType, filename, content }: Attachment): string {
  const named = /calendar|\/ics$/.test(mimeType) || /\.ics$/i.test(filename ?? '')
  return named && typeof content !== 'string' ? readCalendar(new TextDecoder().decode(content)) : ''
}

function below(body: Body, more: Body): Body {
  return {
    ...body,
    text: `${body.text}\n${more.text}`.trim().slice(0, MESSAGE_LIMITS.text),
    links: [...body.links, ...more.links].slice(0, MESSAGE_LIMITS.links),
    truncated: body.truncated || more.truncated,
  }
}
