import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Region } from '../../evidence/page.ts'
import type { Segment } from './drawn/join.ts'
import type { Box } from './drawn/layout.ts'
import { type Around, type Ground, push, shortText } from './ground.ts'
import { RunningText } from './running-text.ts'
import { asRead, collapse } from './text-of.ts'

/** What the page says in running text, in its head and foot, in headings, and to those who listen. */
export class Words {
  readonly running: RunningText
  private readonly headings = new Chosen()
  private readonly legends: string[] = []
  /** The last character read; to ask the text itself would copy it for every node of a page. */
  private last = ''
  private spoken = ''
  private readonly ofRegion = { header: '', footer: '' }
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
    this.running = new RunningText(ground)
  }

  /**
   * Reads a text.
   * @param box where it is drawn, where that is known
   */
  read(whole: string, { inHead, region, hidden }: Around, box?: Box, host?: Element): void {
    if ((inHead && !box) || !whole || hidden) return
    const read = asRead(sampled(whole))
    if (whole.length > PAGE_LIMITS.textNode) this.ground.unread.add('text')
    const value = runsOn(this.last, read) ? read : ` ${read}`
    this.last = read.slice(-1)
    if (region === 'header' || region === 'footer') {
      if (this.ofRegion[region].length < PAGE_LIMITS.region) this.ofRegion[region] += value
    }
    this.running.add(value, read, box, host)
  }

  breakLine(region: Region): void {
    this.last = ''
    this.running.breakLine()
    if (region === 'header' || region === 'footer') this.ofRegion[region] += '\n'
  }

  readHeading(element: Element): void {
    this.headings.add(shortText(this.ground, element), this.isNear(element))
  }

  readLegend(element: Element): void {
    push(this.legends, shortText(this.ground, element), PAGE_LIMITS.labels)
  }

  /** What is spoken only: "aria-label" and "title". */
  readSpoken(element: Element, name: string): void {
    if (this.spoken.length > PAGE_LIMITS.region || name === 'input') return
    const { dom } = this.ground
    const spoken = dom.attribute(element, 'aria-label') || dom.attribute(element, 'title')
    if (spoken) this.spoken += `${spoken}\n`
  }

  found() {
    const { header, footer } = this.ofRegion
    return {
      headings: this.headings.best(PAGE_LIMITS.headings),
      legends: this.legends,
      header: collapse(header).slice(0, PAGE_LIMITS.region),
      footer: collapse(footer).slice(0, PAGE_LIMITS.region),
      text: this.running.text(),
      spoken: collapse(this.spoken).slice(0, PAGE_LIMITS.region),
    }
  }

  /** Letters and digits that stand alone. */
  signs() {
    return this.running.signs()
  }

  /** What stands beside what on the page. */
  segments(): readonly Segment[] {
    return this.running.segments()
  }

  /** Whether an element stands on the first screen. */
  private isNear(element: Element): boolean {
    const { visibilities } = this.ground
    if (!visibilities) return false
    const { top } = visibilities.layout.box(element)
    return top + visibilities.layout.scrollY < visibilities.layout.height
  }
}

/** Beginning and end of a text that is too long. */
const sampled = (text: string) =>
  text.length > PAGE_LIMITS.textNode
    ? `${text.slice(0, PAGE_LIMITS.textNode * 0.75)} … ${text.slice(-PAGE_LIMITS.textNode / 4)}`
    : text

/**
 * Whether two texts in elements side by side are one: letters run on ("F" "rance"), a name and its
 * motto do not ("Urssaf" "Au service de notre protection sociale").
 */
const runsOn = (last: string, text: string) => !(isSmall(last) && isCapital(text))

/** Below it a letter is small when it has a capital. To tell by Unicode's classes costs a browser a ms for the first. */
const ORDINARY = '\u0130'
const isSmall = (letter: string) =>
  letter < ORDINARY ? letter.toUpperCase() !== letter : /\p{Ll}/u.test(letter)

function isCapital(text: string): boolean {
  const letter = text.charAt(0)
  return letter < ORDINARY ? letter.toLowerCase() !== letter : /^\p{Lu}/u.test(text)
}

/** Short texts of which only some can be kept: those on the first screen, then samples of all others. */
class Chosen {
  private readonly all: { text: string; first: boolean }[] = []

  add(text: string, first: boolean): void {
    // Said a hundred times, it is said once.
    if (text && this.all.length < 1_000 && !this.all.some((one) => one.text === text))
      this.all.push({ text, first })
  }

  best(most: number): string[] {
    const { all } = this
    if (all.length <= most) return all.map(({ text }) => text)
    const order = [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)]
    const half = order.slice(0, most / 2)
    const rest = order.slice(most / 2)
    const step = rest.length / (most - half.length)
    const samples = Array.from(
      { length: most - half.length },
      (_, at) => rest[Math.floor(at * step)],
    )
    const kept = new Set([...half, ...samples])
    return all.filter((one) => kept.has(one)).map(({ text }) => text)
  }
}
