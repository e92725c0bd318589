import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

/** Outlook on the web of Exchange 2013 to 2019, and its light version. */
const AT: Selectors = {
  body: ['[id="Item.MessageUniqueBody"]', '[id="Item.MessagePartBody"]', '#divBdy'],
  subject: ['span.rpHighlightSubjectClass', '#divSubj', '#spnSbj'],
  sender: ['#divFrom a[title*="@"]@title', '#divFrom a[href^="mailto:"]@href'],
  name: ['.rpHighlightAllClass', '#divFrom'],
  // The address stands in the address of the sender's picture: ?email=…
  address: ['img[src*="GetPersonaPhoto"]@src'],
  attachments: [
    '[aria-label="Pièces jointes"] button',
    '[aria-label="Attachments"] button',
    '#divAtt a',
  ],
  exclude: '[contenteditable=true]',
}

export const adapter: Adapter = {
  id: 'owa',
  checked: {
    how: 'readers',
    when: '2023-06',
    what: 'Exchange 2013-2019 and light version, from public readers; not run here',
  },
  recognises: ({ hostname, path, document }) =>
    (/^\/owa(?:\/|$)/.test(path) || hostname === 'webmail.mail.ovh.net') &&
    document.querySelector('[id^="UniqueMessageBody_"]') === null,
  read: (frame) =>
    openMessages('owa', AT, frame).map((message) => {
      const { sender } = message.evidence
      const address = /[?&]email=([^&]+)/.exec(sender.address ?? '')?.[1] ?? sender.address
      return { ...message, evidence: { ...message.evidence, sender: { ...sender, address } } }
    }),
}
