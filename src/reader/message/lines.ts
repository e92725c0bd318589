/** Words kept from the beginning, from the end, and from between where something stands that counts. Characters. */
const HEAD = 12_000
const TAIL = 6_000
const BETWEEN = 2_000

/** Words kept before something that counts. */
const BEFORE = 300

/**
 * Text as it is read, in bounds: the beginning (the first screens), the end (where a message signs), and what stands before
 * links and fields of a long middle. So a message is cut, never dropped, and words poured in before the request do not
 * push it out.
 */
export class Lines {
  private head = ''
  private tail = ''
  private between = ''
  private skipped = false
  /** Whether a line has just begun. */
  private isBegun = false

  /** Whether something of the middle was left out. */
  get cut(): boolean {
    return this.skipped
  }

  add(words: string): void {
    this.isBegun = false
    const room = HEAD - this.head.length
    this.head += words.slice(0, room)
    if (words.length <= room) return
    // Of a text of many megabytes only the end is copied.
    const rest = room > 0 ? words.slice(room) : words
    this.skipped ||= this.tail.length + rest.length > 2 * TAIL
    this.tail += rest.slice(-2 * TAIL)
    if (this.tail.length > 2 * TAIL) this.tail = this.tail.slice(-TAIL)
  }

  /** A new line begins, where none has begun. */
  break(): void {
    if (!this.isBegun) this.add('\n')
    this.isBegun = true
  }

  /** Something stands here that counts: what was said just before it is kept. */
  mark(): void {
    if (this.skipped && this.between.length < BETWEEN)
      this.between += `${this.tail.slice(-BEFORE)}\n`
  }

  /** The last so many characters. */
  last(most: number): string {
    return this.tail.length >= most
      ? this.tail.slice(-most)
      : (this.head.slice(-most) + this.tail).slice(-most)
  }

  /** All that was kept, in the order in which it stands. */
  whole(): string {
    return this.skipped ? `${this.head}\n${this.between}${this.tail}` : this.head + this.tail
  }
}
