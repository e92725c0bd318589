/** What was seen of one open message. Plain JSON, bounded. */
export interface MessageEvidence {
  /** The adapter that read it: `roundcube`, `generic`, `pasted`, `eml`. */
  readonly reader: string
}
