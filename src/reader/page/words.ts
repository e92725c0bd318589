import { LIMITS } from '../../evidence/limits.ts'
import type { Region } from '../../evidence/page.ts'
import { type Around, type Ground, push, shortText } from './ground.ts'
import { asRead, collapse } from './text-of.ts'

/** What the page says in running text, in its head and foot, in headings, and to those who listen. */
export class Words {
  readonly headings: string[] = []
  readonly legends: string[] = []
  private text = ''
  /** The last character read; to ask the text itself would copy it for every node of a page. */
  private last = ''
  private spoken = ''
  private readonly ofRegion = { header: '', footer: '' }
  private readonly ground: Ground

  constructor(ground: Ground) {
    this.ground = ground
  }

  read(whole: string, { inHead, region }: Around): void {
    if (inHead || !whole) return
    const read = asRead(whole.slice(0, LIMITS.textNode))
    if (whole.length > LIMITS.textNode) this.ground.unread.add('text')
    const value = runsOn(this.last, read) ? read : ` ${read}`
    this.last = read.slice(-1)
    if (region === 'header' || region === 'footer') {
      if (this.ofRegion[region].length < LIMITS.region) this.ofRegion[region] += value
    }
    if (this.text.length >= LIMITS.text) this.ground.unread.add('text')
    else this.text += value
  }

  breakLine(region: Region): void {
    this.last = ''
    if (this.text.length < LIMITS.text) this.text += '\n'
    if (region === 'header' || region === 'footer') this.ofRegion[region] += '\n'
  }

  readHeading(element: Element): void {
    push(this.headings, shortText(this.ground, element), LIMITS.headings)
  }

  readLegend(element: Element): void {
    push(this.legends, shortText(this.ground, element), LIMITS.labels)
  }

  /** What is spoken only: "aria-label" and "title". */
  readSpoken(element: Element, name: string): void {
    if (this.spoken.length > LIMITS.region || name === 'input') return
    const { dom } = this.ground
    const spoken = dom.attribute(element, 'aria-label') || dom.attribute(element, 'title')
    if (spoken) this.spoken += `${spoken}\n`
  }

  found() {
    const { header, footer } = this.ofRegion
    return {
      headings: this.headings,
      legends: this.legends,
      header: collapse(header).slice(0, LIMITS.region),
      footer: collapse(footer).slice(0, LIMITS.region),
      text: collapse(this.text).slice(0, LIMITS.text),
      spoken: collapse(this.spoken).slice(0, LIMITS.region),
    }
  }
}

/**
 * Whether two texts in elements side by side are one: letters run on ("F" "rance"), a name and its
 * motto do not ("Urssaf" "Au service de notre protection sociale").
 */
const runsOn = (last: string, text: string) => !(/\p{Ll}/u.test(last) && /^\p{Lu}/u.test(text))
