import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Dom } from '../dom/any-document.ts'

/** Elements whose content nobody reads as text. */
export const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'option',
  'datalist',
])

/** Parts of a drawing that say what it is, and are not drawn where they stand. */
export const NOT_TEXT = new Set(['title', 'desc', 'defs', 'symbol', 'metadata', 'clippath', 'mask'])

/** Elements that begin a line of their own. Anything unknown runs on: letters may stand one an element. */
export const BLOCK = new Set(
  (
    'address article aside blockquote body br dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table td th tr ul'
  ).split(' '),
)

/** A line break in the page's source is a space to its reader. */
export const asRead = (source: string) => source.replace(/[\n\r\f]+/g, ' ')

/** Elements that stand beside each other as items, whatever is drawn between them. */
const ITEMS = new Set(['a', 'label', 'button', 'input', 'select'])

/** Whether a text is the gap between two items: a menu's links, a form's labels. */
export function isGap(dom: Dom, text: Node): boolean {
  const [before, after] = [dom.previous(text), dom.next(text)]
  if (!before || !after || dom.value(text).trim()) return false
  return [before, after].every(
    (node) => dom.type(node) === 1 && ITEMS.has(dom.name(node as Element)),
  )
}

export const collapse = (text: string) =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()

/**
 * The text of a small element as its source has it: its text, the alt of its pictures. Looks at 80 nodes at most.
 */
export function textOf(dom: Dom, element: Node, limit: number): string {
  let text = ''
  let budget = 80
  const visit = (node: Node) => {
    if (budget-- <= 0 || text.length > limit) return
    const type = dom.type(node)
    if (type === 3) text += asRead(dom.value(node).slice(0, limit * 4))
    if (type !== 1 && type !== 11) return
    const element = node as Element
    if (type === 1) {
      const name = dom.name(element)
      if (SILENT.has(name)) return
      if (name === 'img') text += ` ${dom.attribute(element, 'alt')} `
      if (BLOCK.has(name)) text += '\n'
    }
    for (let child = dom.first(node); child; child = dom.next(child)) visit(child)
  }
  visit(element)
  return collapse(text).slice(0, limit)
}

/** The source text of a script or style element. */
export function sourceOf(dom: Dom, element: Element): string {
  let text = ''
  for (
    let child = dom.first(element);
    child && text.length < PAGE_LIMITS.styles;
    child = dom.next(child)
  )
    if (dom.type(child) === 3) text += dom.value(child).slice(0, PAGE_LIMITS.styles)
  return text
}

/** Words of a paragraph, as far as its first 80 nodes go. */
export function countWords(dom: Dom, paragraph: Element): number {
  return textOf(dom, paragraph, 3000).split(/\s+/).length
}
