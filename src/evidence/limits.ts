/**
 * Bounds on what is read of a page, so that no page can make reading slow or evidence large.
 * What lay beyond a limit is named in `PageEvidence.unread`.
 */
export const PAGE_LIMITS = {
  /** Nodes walked. The heaviest ordinary pages have about 30,000. */
  nodes: 60_000,
  /** Elements from which a page is large: what matters most in it is read first. */
  large: 6_000,
  /** Nodes read of each such part. */
  partNodes: 300,
  /** Elements of which the text is read behind the last node that was walked. */
  samples: 1_500,
  /** Nodes walked of what nobody sees: forms that are shown the next moment. */
  hiddenNodes: 20_000,
  /** Milliseconds after which a slice of reading ends: with its last node under 8, half a frame of 16. */
  sliceMs: 6,
  /** Milliseconds of reading after which what matters most comes first. */
  hurryMs: 150,
  /** Milliseconds of reading altogether. */
  totalMs: 400,
  /** The same while what matters most is read. */
  earlyMs: 1_200,
  /** Characters of running text kept: about eight screens. */
  text: 16_000,
  /** Characters of running text read, of which those that are kept are chosen. */
  textRead: 400_000,
  /** Short texts whose places on the page are compared. */
  pieces: 6_000,
  /** Characters read of one piece of text: a page that begins with 5 MB of filling is still read behind it. */
  textNode: 4_000,
  /** Characters kept of a region (header, footer). */
  region: 1_500,
  /** Characters kept of one short text (label, heading, button). */
  short: 160,
  /** Characters kept of one attribute. */
  attribute: 200,
  fields: 80,
  /** Fields described, of which those that are kept are chosen. */
  fieldsRead: 1_500,
  forms: 60,
  headings: 16,
  buttons: 40,
  labels: 60,
  pictures: 40,
  hosts: 40,
  files: 60,
  links: 600,
  /** Characters of style sheets written in the page that are looked through for colours. */
  styles: 40_000,
} as const

/** Bounds of one message's evidence. A mail of 100 kB is usual, one of 10 MB is an attack on the reader. */
export const MESSAGE_LIMITS = {
  /** Characters of visible text, of hidden text, of quoted text. */
  text: 20_000,
  hidden: 4_000,
  quoted: 20_000,
  /** Characters of a subject, a name, a label, a link's text. */
  line: 300,
  /** Characters of a link's address. */
  address: 2_000,
  links: 200,
  fields: 30,
  attachments: 30,
  pictureHosts: 20,
  /** Nodes that a reader walks. */
  nodes: 60_000,
} as const
