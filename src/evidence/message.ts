/** What was seen of one open message. Plain JSON, bounded; nothing of it is stored or leaves the browser. */
export interface MessageEvidence {
  /** The adapter that read it: `roundcube`, `generic`, `pasted`, `eml`. */
  readonly reader: string
  readonly subject: string
  readonly sender: Mailbox
  /** Where an answer goes, when it is said and differs from the sender. */
  readonly replyTo?: Mailbox
  /** Lower-case domain that really handed the message in: "via", Return-Path, a signature's domain. */
  readonly via?: string
  /** What a checker said of the sender's domain. A `pass` never reassures: a scammer's own domain passes too. */
  readonly authentication: 'pass' | 'fail' | 'unknown'
  /** Sent through a mailing list that has a name or an address; a newsletter that can be left is none. */
  readonly list: boolean
  /** What the sender wrote and a reader sees: no quoted thread, no tip of the webmail. Lines are kept. */
  readonly text: string
  /** Text in the message that no reader sees. */
  readonly hidden: string
  /** The quoted or forwarded thread: somebody else's words. */
  readonly quoted: string
  /** The message says that it forwards another one ("TR:", "Fwd:"). */
  readonly forwarded: boolean
  readonly links: readonly Link[]
  readonly pictures: Pictures
  /** Labels, placeholders and names of form fields inside the message, one string a field. */
  readonly fields: readonly string[]
  /** File names. */
  readonly attachments: readonly string[]
  /** The message tried to paint over the webmail around it. */
  readonly paintsOver: boolean
  /** The webmail or a limit cut it: what is missing was not looked at. */
  readonly truncated: boolean
  /** What stands above a message that was handed on, and then pasted: whoever handed it on wrote that. */
  readonly above?: MessageEvidence
  /** Parts that a mail program shows as the message and that could not be read, by their MIME type: `application/ms-tnef`. */
  readonly unread?: readonly string[]
}

/** Somebody's name and address as the message gives them. */
export interface Mailbox {
  readonly name: string
  /** Lower-case address; `null` when the webmail does not show it. */
  readonly address: string | null
}

/** One link of a message. */
export interface Link {
  /** The text that a reader sees, or the picture's alternative text. */
  readonly text: string
  /** As written in the message. */
  readonly href: string
  /** The wrappers undone, outermost first: `outlook-safelinks`, `vade`. */
  readonly chain: readonly string[]
  /** The address that it really leads to; `null` when it cannot be known here. */
  readonly target: string | null
  /** Lower-case hostname of the target; known for some wrappers although the address is not. */
  readonly hostname: string | null
  /** Lies in the quoted thread. */
  readonly quoted: boolean
}

export interface Pictures {
  readonly count: number
  /** Pictures that are links. */
  readonly linked: number
  /** Alternative texts, joined by newlines. */
  readonly alternative: string
  /** Hostnames that pictures come from, without repetition. */
  readonly hostnames: readonly string[]
}

/** An empty message, for readers to fill in. */
export const NO_MESSAGE: MessageEvidence = {
  reader: '',
  subject: '',
  sender: { name: '', address: null },
  authentication: 'unknown',
  list: false,
  text: '',
  hidden: '',
  quoted: '',
  forwarded: false,
  links: [],
  pictures: { count: 0, linked: 0, alternative: '', hostnames: [] },
  fields: [],
  attachments: [],
  paintsOver: false,
  truncated: false,
}
