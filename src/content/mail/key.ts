import type { OpenMessage } from '../../webmail/adapter.ts'

/**
 * Names each open message by what it is, not by its element: webmails draw the same message anew and
 * put another one into the same element. Two equal ones are told apart by their order.
 */
export function messageKeys(messages: readonly OpenMessage[]): ReadonlyMap<string, OpenMessage> {
  const keys = new Map<string, OpenMessage>()
  for (const message of messages) {
    const { subject, sender, text, links, attachments } = message.evidence
    const whole = [
      sender.address,
      sender.name,
      subject,
      text,
      links.map(({ href }) => href),
      attachments,
    ]
    const key = hash(JSON.stringify(whole))
    let own = key
    for (let again = 2; keys.has(own); again++) own = `${key}.${again}`
    keys.set(own, message)
  }
  return keys
}

/** FNV-1a, 32 bits, twice: names within one tab, not secrets. */
function hash(text: string): string {
  let one = 0x811c9dc5
  let other = 0x01000193
  for (let index = 0; index < text.length; index++) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return ((one >>> 0).toString(36) + (other >>> 0).toString(36)).padStart(12, '0')
}
