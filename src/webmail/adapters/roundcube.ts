import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Roundcube navigates a frame for each message; this runs inside it, or in the message's own window. */
const AT: Selectors = {
  body: ['#messagebody'],
  subject: [
    // Beside it stand "Subject:" for screen readers and a button, "Open in new window".
    '#message-header h2.subject@text()',
    '#message-header h2.subject > span:not(.voice)',
    'h2.subject',
    'h3.subject',
    'td.header.subject',
  ],
  address: [
    'td.header.from .rcmContactAddress@title',
    '#message-header .header-summary .rcmContactAddress@title',
    '.header .from .rcmContactAddress@title',
    'td.header.from .adr',
  ],
  name: [
    'td.header.from .rcmContactAddress',
    '#message-header .header-summary .rcmContactAddress',
    'td.header.from',
  ],
  replyTo: ['td.header.replyto .rcmContactAddress@title'],
  attachments: ['#attachment-list li .attachment-name', '#attachment-list li a.filename'],
  // An attached message is drawn with its own header table inside the body.
  quotedFrom: '.message-partheaders,table.headers-table',
  exclude: '.image-attachment',
}

export const adapter: Adapter = {
  id: 'roundcube',
  checked: {
    how: 'run',
    when: '2026-11',
    what: '1.6 elastic, larry and classic in Chromium and Firefox; also serves Free and OVH',
  },
  // The outer page with the list, too: no message is to be looked for there by other means.
  recognises: ({ document }) =>
    document.querySelector('#messagebody,#messagecontframe,#mailboxlist') !== null,
  read: (frame) => openMessages('roundcube', AT, frame),
}
