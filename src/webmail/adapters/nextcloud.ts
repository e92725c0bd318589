import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

const AT: Selectors = {
  message: '.envelope.envelope--expanded',
  body: ['iframe.message-frame', '#message-container'],
  inFrame: 'body',
  subject: ['#mail-thread-header-fields h2@title', '#mail-thread-header-fields h2'],
  name: ['.sender.sender--expanded', '.sender'],
  address: ['.sender__email'],
  attachments: ['.attachment .attachment-name@title', '.attachment-name'],
  authentication: (message) => (message.querySelector('.phishing-warning') ? 'fail' : 'unknown'),
}

export const adapter: Adapter = {
  id: 'nextcloud',
  checked: { how: 'source', when: '2026-08', what: "Nextcloud Mail's source" },
  recognises: ({ path }) => /\/apps\/mail(?:\/|$)/.test(path),
  read: (frame) => openMessages('nextcloud', AT, frame),
}
