import type { MessageEvidence } from '../../evidence/message.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Finding } from '../../signals/signal.ts'

/** Messengers' own link hosts. */
const HOSTS = new Set([
  'wa.me',
  'api.whatsapp.com',
  'chat.whatsapp.com',
  'whatsapp.com',
  'www.whatsapp.com',
  't.me',
  'telegram.me',
  'telegram.org',
  'signal.me',
  'm.me',
])
const NAMES = ['WhatsApp', 'Telegram']
const ASKED = [
  'contact*',
  'ajout*',
  'écri*',
  'rejoign*',
  'rejoindre',
  'envoy*',
  'répond*',
  'continu*',
  'poursui*',
  'joindre',
  'discut*',
  'add',
  'text',
  'message',
  'reach',
  'write',
]

/** Asks to go on in a messenger, where no webmail and no body's own address is in sight. */
export function handsOver(message: MessageEvidence): readonly Finding[] {
  const link = message.links.find(
    ({ hostname, href, quoted }) =>
      !quoted && ((hostname !== null && HOSTS.has(hostname)) || /^(?:whatsapp|tg):/i.test(href)),
  )
  const told = message.text.split('\n').find((line) => {
    const text = normalise(line)
    return NAMES.some((name) => has(text, name)) && ASKED.some((verb) => has(text, verb))
  })
  if (!link && told === undefined) return []
  const label = (link?.hostname ?? link?.href ?? told ?? '').slice(0, 120)
  return [
    {
      id: 'asks-to-go-elsewhere',
      part: 'request',
      weight: 0.6,
      asked: 'contact-elsewhere',
      values: { label },
    },
  ]
}
