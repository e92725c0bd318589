import type { Adapter } from '../adapter.ts'
import { openMessages, type Selectors } from '../open.ts'

const HOSTS = new Set([
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
])
const BODY = '[id^="UniqueMessageBody_"]'
/** The tip that Outlook writes into the body of a first mail, and tenants' own warnings beside it. */
const TIP =
  '[id*="LearnAboutSenderIdentification"],table:has(> tbody a[href*="LearnAboutSenderIdentification"])'

const SENDER = '[id^="MSG_"][id$="_FROM"],span[aria-label^="De :"],span[aria-label^="From:"]'

const AT: Selectors = {
  message: (document) =>
    [...document.querySelectorAll(BODY)].slice(0, 40).flatMap((body) => messageAround(body) ?? []),
  body: [BODY, '[role=main] [role=document]:not(:has([role=document]))'],
  subject: [
    '[role=heading][id^="CONV_"][id$="_SUBJECT"]@title',
    '[role=heading][id^="CONV_"][id$="_SUBJECT"]',
  ],
  sender: [
    '[id^="MSG_"][id$="_FROM"]',
    'span[aria-label^="De :"]@aria-label',
    'span[aria-label^="De:"]@aria-label',
    'span[aria-label^="From:"]@aria-label',
  ],
  name: ['[id^="MSG_"][id$="_FROM"]', 'span[aria-label^="De :"]', 'span[aria-label^="From:"]'],
  attachments: [
    '[aria-label="Pièces jointes"] [role=option]',
    '[aria-label="Attachments"] [role=option]',
    '[aria-label="Pièces jointes"] button',
    '[aria-label="Attachments"] button',
  ],
  exclude: `[contenteditable=true],${TIP}`,
  // Safe Links keeps the sender's address here; anybody can write the attribute, so only beside a Safe Link.
  hrefOf: (link) =>
    /safelinks\.protection\.outlook\.com\//.test(link.getAttribute('href') ?? '')
      ? link.getAttribute('originalsrc')
      : null,
}

export const adapter: Adapter = {
  id: 'outlook',
  checked: {
    how: 'readers',
    when: '2026-04',
    what: 'ids of body, subject and sender; the address of colleagues is not shown',
  },
  recognises: ({ hostname, path }) => HOSTS.has(hostname) && !path.includes('/compose'),
  read: (frame) => openMessages('outlook', AT, frame),
}

/** One message: the nearest element around the body that holds its sender, too. */
function messageAround(body: Element): Element | undefined {
  let around = body.parentElement
  for (let up = 0; around && up < 14; up++, around = around.parentElement)
    if (around.querySelector(SENDER)) return around
  return undefined
}
