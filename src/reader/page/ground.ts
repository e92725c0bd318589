import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Region } from '../../evidence/page.ts'
import type { Dom } from '../dom/any-document.ts'
import type { Layout } from './drawn/layout.ts'
import { drawnTextOf } from './drawn/short.ts'
import type { Visibilities } from './drawn/visibility.ts'
import type { Addresses } from './hosts.ts'
import { textOf } from './text-of.ts'

/** What reading needs from where it runs; all of it optional. */
export interface ReadOptions {
  /** The shadow root of an element, closed ones too (`chrome.dom.openOrClosedShadowRoot`). */
  readonly openShadow?: (element: Element) => ShadowRoot | null
  /** What the browser has laid out; without it the page is read by its source. */
  readonly layout?: Layout | undefined
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
  /** What a person sees, where there is a layout. */
  readonly visibilities: Visibilities | undefined
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
  /** Nobody sees it. */
  readonly hidden: boolean
}

export const atStart = (document: Document): Around => ({
  region: 'body',
  form: -1,
  label: undefined,
  inHead: false,
  hidden: false,
  root: document,
})

/** The text of a small element, cut: as it is drawn where there is a layout. */
export const shortText = (ground: Ground, element: Element): string =>
  ground.visibilities
    ? drawnTextOf(ground, ground.visibilities, element, PAGE_LIMITS.short)
    : textOf(ground.dom, element, PAGE_LIMITS.short)

/**
 * Whether an element is seen, and not only the end of a line that is pushed out of the page; always so
 * where there is no layout.
 */
export function isSeen({ visibilities }: Ground, element: Element): boolean {
  if (!visibilities) return true
  const { layout } = visibilities
  const visibility = visibilities.of(element)
  const box = layout.box(element)
  return (
    !visibility.hidden &&
    visibilities.sees(box, visibility) &&
    (box.left + box.right) / 2 + layout.scrollX > 0
  )
}

/** Adds what is not empty, up to a limit. */
export function push<T>(list: T[], value: T, limit: number): void {
  if (value && list.length < limit) list.push(value)
}
