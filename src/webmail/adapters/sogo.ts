import type { Adapter } from '../adapter.ts'
import { lineOf } from '../elements.ts'
import { openMessages, type Selectors } from '../open.ts'

/** SOGo's own box around an attachment, a part beside the text's: deeper ones are the mail's. */
const FILE = '.msg-body > div > .msg-attachment-link'

const AT: Selectors = {
  message: '#detailView',
  body: ['.msg-body'],
  subject: ['h5.sg-md-headline', '.sg-md-headline'],
  name: ['[ng-bind*="message.from[0].name"]'],
  address: ['a[ng-bind*="from[0].email"]', '[ng-bind*="from[0].email"]'],
  exclude: FILE,
  // An attached message is drawn as further parts below a small table of its headers.
  quotedFrom: '.linked_attachment_frame',
}

export const adapter: Adapter = {
  id: 'sogo',
  checked: { how: 'run', when: '2026-11', what: '5.8 in Chromium; Reply-To is not shown' },
  recognises: ({ document, path }) =>
    path.includes('/SOGo') && document.querySelector('#detailView,[ng-app]') !== null,
  read: (frame) =>
    openMessages('sogo', AT, frame).map((message) => {
      const attachments = [...message.shown.querySelectorAll(FILE)].slice(0, 30)
      const names = attachments.map((file) => {
        const name = file.querySelector('p.sg-attachment-name')
        return name?.getAttribute('title') ?? (name ? lineOf(name) : '')
      })
      const evidence = { ...message.evidence, attachments: names.filter(Boolean) }
      return { ...message, attachments, evidence }
    }),
}
