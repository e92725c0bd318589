import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Yahoo and AOL: the `data-test-id`s of the tests of their own makers. */
const AT: Selectors = {
  message: '[data-test-id="message-view"]',
  body: ['[data-test-id="message-view-body-content"]', '.msg-body'],
  subject: ['[data-test-id="message-group-subject-text"]'],
  sender: [
    '[data-test-id="message-header"] [data-test-id="message-from"]',
    '[data-test-id="message-header"] [data-test-id="email-pill"]',
    '[data-test-id="with-contact-card-anchor"]',
  ],
  attachments: ['[data-test-id*="attachment"] [data-test-id*="name"]'],
}

export const adapter: Adapter = {
  id: 'yahoo',
  checked: {
    how: 'readers',
    when: '2026-02',
    what: 'standard view; the address is shown only where it differs from the name',
  },
  recognises: ({ hostname }) => /^(?:[\w-]+\.)?mail\.(?:yahoo|aol)\.com$/.test(hostname),
  read: (frame) => openMessages('yahoo', AT, frame),
}
