import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Ground } from './ground.ts'
import { importantParts } from './important.ts'

/** What is read before its turn: the parts that matter most of a page that is too large to be read as a whole, or too slow. */
export class Early {
  private readonly ground: Ground
  private waiting: Element[]
  private now: { readonly element: Element; room: number } | undefined
  /** Those that were read as a whole. */
  private readonly done = new WeakSet<Element>()
  /** How many nodes wait that do not belong to the present part: the document itself, at first. */
  private below = 1
  private isAsked: boolean

  constructor(ground: Ground) {
    this.ground = ground
    this.waiting = importantParts(ground, PAGE_LIMITS.large).toReversed()
    this.isAsked = this.waiting.length > 0
  }

  get isOn(): boolean {
    return this.now !== undefined || this.waiting.length > 0
  }

  /**
   * Once: now, in the middle of all the rest. 5,000 elements inside each other cost the browser more than a page
   * of 60,000.
   * @param below how many nodes wait
   */
  hurry(below: number): void {
    if (this.isAsked) return
    this.isAsked = true
    this.below = below
    this.waiting = importantParts(this.ground, 0).toReversed()
  }

  /** Whether the next node that waits belongs to the present part, and may still be read. */
  goesOn(waiting: number): boolean {
    return this.now !== undefined && waiting > this.below && this.now.room-- > 0
  }

  /** The next part, when the one before is over: what waits of that is left to its turn. */
  next(waiting: unknown[]): Element | undefined {
    if (this.now && waiting.length <= this.below) this.done.add(this.now.element)
    waiting.length = Math.min(waiting.length, this.below)
    const element = this.waiting.pop()
    this.now = element && { element, room: PAGE_LIMITS.partNodes }
    return element
  }

  /** In its own turn, an element is left out that was read before. */
  hasRead(element: Element): boolean {
    return !this.now && this.done.has(element)
  }
}
