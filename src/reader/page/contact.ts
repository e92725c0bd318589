import type { HandOver } from '../../evidence/page.ts'

/** The hand-over that a link makes, if it makes one. */
export function contactOf(address: string): HandOver | undefined {
  const [, by, to] =
    /^(tel|sms|mailto|whatsapp|tg):(?:\/\/)?([^?]*)/i.exec(address) ??
    /^https?:\/\/(wa\.me|(?:api|chat)\.whatsapp\.com|t\.me|telegram\.me)\/(.*)/i.exec(address) ??
    []
  if (!by) return undefined
  const kind = /what|wa\./i.test(by)
    ? 'whatsapp'
    : /^t/i.test(by) && !/^tel$/i.test(by)
      ? 'telegram'
      : /mail/i.test(by)
        ? 'mail'
        : (by.toLowerCase() as 'tel' | 'sms')
  return { by: kind, to: (to ?? '').slice(0, 60) }
}
