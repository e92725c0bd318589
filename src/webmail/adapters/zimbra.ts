import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Zimbra Classic (Free, many local authorities): a div, or a frame that the page writes. */
const AT: Selectors = {
  message: '.ZmMailMsgView,.ZmMailMsgCapsuleView,.Conv2MsgHeader-expanded',
  body: ['[id$="_body"].MsgBody', '[id$="_body"] iframe', 'iframe[id$="_body__iframe"]'],
  inFrame: 'body',
  subject: ['.MsgHeaderTable td.SubjectCol', 'td.SubjectCol', '.Conv2Subject'],
  sender: ['tr[id$="_from"] td.LabelColValue', '.addrBubble'],
  replyTo: ['tr[id$="_replyTo"] td.LabelColValue'],
  attachments: ['.AttLink'],
}

export const adapter: Adapter = {
  id: 'zimbra',
  checked: {
    how: 'source',
    when: '2026-08',
    what: 'Zimbra Classic; the address bubble may show the name only',
  },
  recognises: ({ document, hostname }) =>
    hostname === 'zimbra.free.fr' ||
    document.querySelector('.ZmMailMsgView,.ZmMailMsgCapsuleView,#skin_container_app_main') !==
      null,
  read: (frame) => openMessages('zimbra', AT, frame),
}
