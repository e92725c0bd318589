import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Picture } from '../../evidence/page.ts'
import { svgNames } from './drawing.ts'
import type { Around, Ground } from './ground.ts'
import { collapse } from './text-of.ts'
import type { Words } from './words.ts'

const LOGO = /logo|brand/i

/** Pictures by their names and files: loaded, drawn, or painted by a style. */
export class PagePictures {
  readonly found: Picture[] = []
  private readonly ground: Ground
  private readonly words: Words

  constructor(ground: Ground, words: Words) {
    this.ground = ground
    this.words = words
  }

  /**
   * What stands for an image that is not shown is text of the page, too.
   * @param name of the element; `img` for an image button
   * @param named its class and id
   */
  read(element: Element, name: string, named: string, around: Around): void {
    if (this.found.length >= PAGE_LIMITS.pictures) return
    const { dom, addresses } = this.ground
    const attribute = (key: string) => dom.attribute(element, key, 2000)
    const address =
      name === 'img' || name === 'embed'
        ? attribute('src') || attribute('data-src')
        : name === 'object'
          ? attribute('data')
          : (/url\(\s*['"]?([^'")]{1,2000})/i.exec(attribute('style'))?.[1] ?? '')
    const { file, host } = addresses.asset(address)
    const names = [attribute('alt'), attribute('aria-label'), attribute('title')]
    if (name === 'svg') names.push(...svgNames(dom, element))
    if (LOGO.test(named)) names.push(named)
    const spoken = collapse(names.filter(Boolean).join('\n')).slice(0, PAGE_LIMITS.short)
    if (!spoken && !file) return
    this.found.push({ name: spoken, file, host, region: around.region })
    if (name === 'img') this.words.read(` ${attribute('alt').slice(0, PAGE_LIMITS.short)} `, around)
  }

  /** One that a style sheet paints somewhere; only a file that says it is a logo. */
  readPainted(address: string): void {
    const { file, host } = this.ground.addresses.asset(address)
    if (LOGO.test(file) && this.found.length < PAGE_LIMITS.pictures)
      this.found.push({ name: '', file, host, region: 'body' })
  }
}
