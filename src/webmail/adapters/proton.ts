import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** The body is a sandboxed frame that no script may enter but the page may read. */
const AT: Selectors = {
  message: 'article.message-container.is-opened,[data-testid^="message-view-"].is-opened',
  body: ['iframe[data-testid="content-iframe"]'],
  inFrame: '#proton-root',
  subject: [
    '[data-testid="conversation-header:subject"]@title',
    '[data-testid="conversation-header:subject"]',
  ],
  // Never `message-column:sender-address`: that is a row of the list.
  address: ['[data-testid="recipients:sender"]@title', '.message-recipient-item-address'],
  name: ['.message-recipient-item-label', '[data-testid="recipients:sender"]'],
  attachments: ['[data-testid^="attachment-item"]@title', '.message-attachmentlist-item'],
}

export const adapter: Adapter = {
  id: 'proton',
  checked: {
    how: 'source',
    when: '2026-07',
    what: 'its source and two public readers; not run here',
  },
  recognises: ({ hostname }) => hostname === 'mail.proton.me',
  read: (frame) => openMessages('proton', AT, frame),
}
