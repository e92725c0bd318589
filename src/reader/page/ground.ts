import { LIMITS } from '../../evidence/limits.ts'
import type { Region } from '../../evidence/page.ts'
import type { Dom } from './dom.ts'
import type { Addresses } from './hosts.ts'
import { textOf } from './text-of.ts'

/** What reading needs from where it runs; all of it optional. */
export interface ReadOptions {
  /** The shadow root of an element, closed ones too (`chrome.dom.openOrClosedShadowRoot`). */
  readonly openShadow?: (element: Element) => ShadowRoot | null
  /** Text that style sheets put before and after an element; asked for few elements only. */
  readonly generated?: (element: Element) => string
  /** Elements that are not the page's own words: our banners above a webmail's messages. */
  readonly skip?: (element: Element) => boolean
  /** Milliseconds of any steady clock. */
  readonly now?: () => number
}

/** What every part of one reading stands on. */
export interface Ground {
  readonly document: Document
  readonly dom: Dom
  readonly addresses: Addresses
  readonly options: ReadOptions
  /** Names of the limits beyond which something was left out. */
  readonly unread: Set<string>
}

/** What surrounds the node that is being read. */
export interface Around {
  readonly region: Region
  readonly form: number
  /** The innermost label element. */
  readonly label: Element | undefined
  readonly root: Node
  readonly inHead: boolean
}

export const atStart = (document: Document): Around => ({
  region: 'body',
  form: -1,
  label: undefined,
  inHead: false,
  root: document,
})

/** The text of a small element, cut. */
export const shortText = ({ dom, options }: Ground, element: Element): string =>
  textOf(dom, element, LIMITS.short, options.generated)

/** Adds what is not empty, up to a limit. */
export function push<T>(list: T[], value: T, limit: number): void {
  if (value && list.length < limit) list.push(value)
}
