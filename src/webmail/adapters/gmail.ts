import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Attributes and ids that did not change from 2013 to 2026; never hashed classes. */
const AT: Selectors = {
  message: 'div.adn[data-message-id],div.adn[data-legacy-message-id]',
  body: ['div.ii.gt div.a3s:not(.undefined)', 'div.a3s:not(.undefined)'],
  subject: ['h2.hP', 'h2[data-thread-perm-id]', 'h2[data-legacy-thread-id]'],
  name: ['h3.iw span[email]@name', 'span.gD[email]@name', '.gE span[email]@name'],
  address: ['h3.iw span[email]@email', 'span.gD[email]@email', '.gE span[email]@email'],
  attachments: ['.aQH span.aZo', '.aQH .aV3', '.aQA > span'],
  exclude: '.M9,[contenteditable=true],.yj6qo,.ajR',
  // A clipped message ends in a link to the whole one.
  truncated: 'a[href*="view=lg"]',
}

export const adapter: Adapter = {
  id: 'gmail',
  checked: { how: 'readers', when: '2026-08', what: 'conversation view and popout; not run here' },
  recognises: ({ hostname, path, document }) =>
    hostname === 'mail.google.com' &&
    path.startsWith('/mail/') &&
    document.querySelector('table.message') === null,
  read: (frame) =>
    openMessages('gmail', AT, frame).map((message) => {
      const via = viaBeside(message.shown)
      return via ? { ...message, evidence: { ...message.evidence, via } } : message
    }),
}

/** "via domaine" stands as plain text beside the sender. */
function viaBeside(body: Element): string | undefined {
  const header = body.closest('div.adn')?.querySelector('h3.iw')
  const text = header && !body.contains(header) ? (header.textContent ?? '') : ''
  return /\bvia\s+((?:[\w-]+\.)+[a-z]{2,})/i.exec(text)?.[1]?.toLowerCase()
}
