import type { MessageEvidence } from '../../evidence/message.ts'
import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Former bodies stay in the page with `hidden`; display:none inside the mail is taken away. */
const AT: Selectors = {
  message: '.messageView',
  body: ['.bodyText .b-text-part:not([hidden])', '.bodyText'],
  subject: ['.messageItemHeader .subjectParent .subject', '.subject'],
  sender: ['.messageItemHeader .informationShort .from@title', '.informationShort .from'],
  replyTo: ['.informationFull [data-i18n="GLOBAL/REPLY_TO"] + *'],
  attachments: ['.attachmentsPlace .attachmentName'],
  hrefOf: (link) => link.getAttribute('data-x-href-tracking'),
  authentication: readHints,
}

/** The only webmail with a clean result in its page: "dmarc=fail header.from=…". */
function readHints(message: ParentNode): MessageEvidence['authentication'] {
  const hints = [...message.querySelectorAll('.informationShort i[title]')]
    .map((icon) => icon.getAttribute('title') ?? '')
    .join(' ')
    .toLowerCase()
  if (/\bdmarc=fail\b/.test(hints)) return 'fail'
  return /\bdmarc=pass\b/.test(hints) ? 'pass' : 'unknown'
}

export const adapter: Adapter = {
  id: 'snappymail',
  checked: {
    how: 'run',
    when: '2026-08',
    what: 'SnappyMail 2.38 in Chromium and Firefox; RainLoop by its source',
  },
  recognises: ({ document }) => document.querySelector('#rl-app,.messageView .bodyText') !== null,
  read: (frame) => openMessages('snappymail', AT, frame),
}
