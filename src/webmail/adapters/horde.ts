import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Horde IMP 6: a readable frame; the former message's attachment list stays in the page. */
const AT: Selectors = {
  message: '#previewMsg,#msgData',
  body: ['#messageBody iframe.htmlMsgData', '#messageBody'],
  inFrame: 'body',
  subject: ['#msgHeadersColl .subject', '.subject'],
  sender: ['#msgHeadersColl .from a.address@title', '.from a.address@title'],
  name: ['#msgHeadersColl .from a.address'],
  replyTo: ['.reply-to a.address@title'],
  attachments: ['#msgAtc:not([style*=none]) ~ #partlist a[title]@title'],
}

export const adapter: Adapter = {
  id: 'horde',
  checked: { how: 'run', when: '2026-08', what: 'IMP 6 in Chromium' },
  recognises: ({ document }) => document.querySelector('#msgHeadersColl,#dimpmain') !== null,
  read: (frame) => openMessages('horde', AT, frame),
}
