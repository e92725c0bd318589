import { PAGE_LIMITS } from '../../evidence/limits.ts'
import { type Piece, type Segment, segmentsOf } from './drawn/join.ts'
import type { Box } from './drawn/layout.ts'
import type { Ground } from './ground.ts'
import { collapse } from './text-of.ts'

/** A stretch of running text; a line break when it is "\n". */
interface Part {
  text: string
  readonly piece?: Piece & { readonly host: Element | undefined }
}

/** Longest text that may be a part of a line; what is longer is a paragraph and stands by itself. */
const MOST_IN_PIECE = 160

/** Running text, in the order of the source until what is drawn says otherwise. */
export class RunningText {
  private readonly parts: Part[] = []
  private readonly ground: Ground
  private length = 0
  private line = 0
  private turn = 0
  private pieces = 0
  private joined: readonly Segment[] | undefined

  constructor(ground: Ground) {
    this.ground = ground
  }

  /**
   * @param text with the space that parts it from what came before
   * @param bare without it
   */
  add(text: string, bare: string, box: Box | undefined, host: Element | undefined): void {
    if (this.length > PAGE_LIMITS.textRead) {
      this.ground.unread.add('text')
      return
    }
    this.length += text.length
    const isPiece = box && text.length <= MOST_IN_PIECE && this.pieces < PAGE_LIMITS.pieces
    if (!isPiece) {
      if (/\S/.test(text)) this.turn++
      this.parts.push({ text })
      return
    }
    this.pieces++
    const { left, top, right, bottom } = box
    const { line } = this
    this.parts.push({
      text,
      piece: { text: bare, left, top, right, bottom, turn: this.turn++, line, host },
    })
  }

  breakLine(): void {
    if (this.parts.at(-1)?.text === '\n') return
    this.line++
    this.parts.push({ text: '\n' })
  }

  /** Pieces joined by where they stand. */
  segments(): readonly Segment[] {
    this.joined ??= segmentsOf(this.parts.flatMap(({ piece }) => piece ?? []))
    return this.joined
  }

  /** Single letters and digits that stand by themselves, with the element around each. */
  signs(): { readonly sign: string; readonly host: Element | undefined }[] {
    return this.parts.flatMap(({ piece }) =>
      piece && piece.text.trim().length === 1
        ? [{ sign: piece.text.trim(), host: piece.host }]
        : [],
    )
  }

  text(): string {
    const moved = this.asDrawn()
    const whole = this.parts
      .map((part) => (part.piece ? (moved.get(part.piece) ?? part.text) : part.text))
      .join('')
    return cut(collapse(whole), this.ground)
  }

  /** Where the source parts or turns what stands side by side, the text that is seen in place of the first piece. */
  private asDrawn(): Map<Piece, string> {
    const moved = new Map<Piece, string>()
    for (const { asWritten, pieces, text } of this.segments()) {
      if (asWritten || pieces.length < 2) continue
      const first = pieces.reduce((one, other) => (other.turn < one.turn ? other : one))
      for (const piece of pieces) moved.set(piece, piece === first ? `\n${text}\n` : '')
    }
    return moved
  }
}

/** Keeps the beginning, and samples of all the rest, evenly. */
function cut(text: string, { unread }: Ground): string {
  if (text.length <= PAGE_LIMITS.text) return text
  unread.add('text')
  const head = PAGE_LIMITS.text / 2
  const lines = text.slice(head).split('\n').flatMap(pieces)
  const step = Math.max(1, (text.length - head) / (PAGE_LIMITS.text - head))
  let debt = 0
  const kept = lines.filter((line) => {
    debt += line.length / step
    if (debt < line.length) return false
    debt -= line.length
    return true
  })
  return `${text.slice(0, head)}\n${kept.join('\n')}`.slice(0, PAGE_LIMITS.text)
}

/** A line that is longer than a screen's would be kept or lost as a whole. */
const pieces = (line: string) => (line.length > 400 ? (line.match(/.{1,400}/gsu) ?? []) : [line])
