import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Print and "entire message" views: `?view=pt`, `?view=lg`, `?view=dom`. */
const AT: Selectors = {
  message: 'table.message',
  body: ['tr:nth-child(3) > td'],
  subject: ['.maincontent > table:not(.message) b'],
  sender: ['tr:first-child > td:first-child'],
  replyTo: ['.replyto'],
}

export const adapter: Adapter = {
  id: 'gmail-print',
  checked: {
    how: 'readers',
    when: '2026-08',
    what: 'print and entire-message views; not run here',
  },
  recognises: ({ hostname, document }) =>
    hostname === 'mail.google.com' && document.querySelector('table.message') !== null,
  read: (frame) => openMessages('gmail-print', AT, frame),
}
