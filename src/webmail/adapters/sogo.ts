import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

const AT: Selectors = {
  message: '#detailView',
  body: ['.msg-body .mailer_mailcontent', '.msg-body'],
  subject: ['h5.sg-md-headline', '.sg-md-headline'],
  name: ['[ng-bind*="message.from[0].name"]', '[ng-bind*="from[0].full"]'],
  address: ['a[ng-bind*="from[0].email"]', '[ng-bind*="from[0].email"]'],
  attachments: ['p.sg-attachment-name@title'],
}

export const adapter: Adapter = {
  id: 'sogo',
  checked: {
    how: 'run',
    when: '2026-11',
    what: '5.8 in Chromium and Firefox; Reply-To is not shown',
  },
  recognises: ({ document, path }) =>
    path.includes('/SOGo') && document.querySelector('#detailView,[ng-app]') !== null,
  read: (frame) => openMessages('sogo', AT, frame),
}
