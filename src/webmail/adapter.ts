import type { MessageEvidence } from '../evidence/message.ts'

/** One webmail, one file in `adapters/`; the folder is the registry. */
export interface Adapter {
  /** The file's name: `roundcube`. */
  readonly id: string
  /** How it is known to work. */
  readonly checked: {
    /**
     * `run`: on the running program. `source`: read in the program's own source. `readers`: several
     * independent public readers agree. `one`: one source only.
     */
    readonly how: 'run' | 'source' | 'readers' | 'one'
    /** Month of the check: `2026-11`. */
    readonly when: string
    /** Versions, and what is not known. */
    readonly what: string
  }
  /** Whether this frame is this webmail's and holds messages. Cheap: it runs in every frame of a webmail. */
  readonly recognises: (frame: Frame) => boolean
  /** Every message that is open and visible: whole, or not at all. Never throws. */
  readonly read: (frame: Frame) => readonly OpenMessage[]
}

/** One document of a webmail. */
export interface Frame {
  readonly document: Document
  /** Lower-case. */
  readonly hostname: string
  readonly path: string
}

/** A message on the screen. */
export interface OpenMessage {
  readonly evidence: MessageEvidence
  /** What the body is read from; may stand in a readable frame's document. */
  readonly body: Element
  /** The element of the webmail's page that shows the body: itself, or its frame. The banner stands before it. */
  readonly shown: Element
  /** What opens or downloads an attachment. */
  readonly attachments: readonly Element[]
}
