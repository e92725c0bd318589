import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Zimbra's plain HTML client (`/h/`): a table of names and values, the body in a frame. */
const AT: Selectors = {
  message: 'table.Msg',
  body: ['#iframeBody iframe', '.MsgBody'],
  subject: [
    '.MsgHdrSub',
    '.MsgHdr .MsgHdrSub',
    'tr:has(> td.MsgHdrName):nth-of-type(2) .MsgHdrValue',
  ],
  sender: ['tr:first-child .MsgHdrValue', '.MsgHdrValue'],
}

export const adapter: Adapter = {
  id: 'zimbra-html',
  checked: { how: 'source', when: '2026-08', what: 'standard HTML client' },
  recognises: ({ document }) => document.querySelector('table.Msg .MsgHdrName') !== null,
  read: (frame) => openMessages('zimbra-html', AT, frame),
}
