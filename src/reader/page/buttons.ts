import { PAGE_LIMITS } from '../../evidence/limits.ts'
import { type Ground, push, shortText } from './ground.ts'

/** Buttons by their texts; those of one digit each may be a pad for a code. */
export class Buttons {
  readonly found: string[] = []
  private readonly digits = new Set<string>()
  private first: Element | undefined
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  read(element: Element): void {
    const { dom } = this.ground
    this.add(element, shortText(this.ground, element) || dom.attribute(element, 'aria-label'))
  }

  /** An `input` that is a button. Its value is its text; the value of a field is never read. */
  readInput(element: Element, type: string): void {
    const from = type === 'image' ? 'alt' : 'value'
    this.add(element, this.ground.dom.attribute(element, from, PAGE_LIMITS.short))
  }

  private add(element: Element, text: string): void {
    push(this.found, text, PAGE_LIMITS.buttons)
    if (!/^\d$/.test(text)) return
    this.digits.add(text)
    this.first ??= element
  }

  /**
   * The first button of a pad of digits, when there is one. What is no button by its name may be one: ten
   * digits that stand alone, each once (days of a month and numbers of pages begin with 1).
   */
  pad(signs: readonly { readonly sign: string; readonly host: Element | undefined }[]) {
    if (this.digits.size >= 9) return this.first
    const digits = signs.filter(({ sign }) => /\d/.test(sign))
    const distinct = new Set(digits.map(({ sign }) => sign))
    return distinct.size === 10 && digits.length === 10 ? digits[0]?.host : undefined
  }
}
