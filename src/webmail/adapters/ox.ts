import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Open-Xchange App Suite, which Orange uses: the body is a written frame. */
const AT: Selectors = {
  message: 'article.mail-detail.expanded',
  body: ['section.body iframe.mail-detail-frame', 'section.body .mail-detail-content'],
  inFrame: '.mail-detail-content',
  subject: ['h1.subject'],
  name: ['.detail-view-header .from .person-from', '.from .person-from'],
  // `.sender .address` is the "via" line, not the sender.
  address: ['.detail-view-header .from .address:not(.sender .address)', '.from > .address'],
  via: ['.sender .address'],
  attachments: ['section.attachments .filename', 'section.attachments .attachment'],
  truncated: '.max-size-warning',
  authentication(message) {
    if (message.querySelector('.authenticity-sender.fail,.authenticity-sender.suspicious'))
      return 'fail'
    return message.querySelector('.authenticity-sender.pass') ? 'pass' : 'unknown'
  },
}

export const adapter: Adapter = {
  id: 'ox',
  checked: {
    how: 'source',
    when: '2026-08',
    what: "App Suite's source and tests; that Orange runs it: one source of 2023",
  },
  recognises: ({ path, document }) =>
    path.includes('/appsuite') || document.querySelector('article.mail-detail') !== null,
  read: (frame) =>
    openMessages('ox', AT, frame).map((message) => {
      const { sender } = message.evidence
      // The address is left out where the name is the address.
      const address =
        sender.address ?? (/^\S+@\S+\.\w+$/.test(sender.name) ? sender.name.toLowerCase() : null)
      return { ...message, evidence: { ...message.evidence, sender: { ...sender, address } } }
    }),
}
