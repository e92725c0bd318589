import {
  all,
  attributeOf,
  firstOf,
  isLarge,
  nameOf,
  nextOf,
  parentOf,
  type Root,
  textOf,
  typeOf,
} from './dom.ts'
import { hasHiddenName, hasName } from './names.ts'

/** Elements beyond which a document is read part by part, between which the page may work. */
const LARGE = 3000
/** Characters looked through in one step: about 0.3 ms. */
const STEP = 50_000
/** Characters looked through in one go over a document; the heaviest ordinary pages have about 1,000,000. */
const MOST = 8_000_000
/** A name that lies across two steps is found: the end of one is looked at again with the next. */
const OVERLAP = 100

/**
 * Looks for a protected name in a document or shadow root, cheaply, the most telling places first.
 * A generator: the page may work between two steps.
 * @returns whether one was found
 */
export function* lookForName(root: Root, names: RegExp): Generator<void, boolean> {
  if (hasHiddenName(tellingTexts(root), names)) return true
  yield
  let text = ''
  let left = MOST
  for (const piece of texts(root)) {
    if (!piece) yield
    for (let from = 0; from < piece.length && left > 0; from += STEP) {
      text += piece.slice(from, from + STEP)
      if (text.length < STEP) continue
      if (hasName(text, names)) return true
      left -= STEP
      text = text.slice(-OVERLAP)
      yield
    }
    if (left <= 0) return false
  }
  return hasName(text, names)
}

/** Title, headings, names and addresses of pictures, icons and links, labels that are spoken only. */
function tellingTexts(root: Root): string {
  let text = ''
  const add = (selector: string, most: number, ...attributes: string[]) => {
    const found = all(root, selector)
    for (let at = 0; at < found.length && at < most; at++) {
      const element = found[at] as Element
      if (attributes.length === 0) text += `\n${textOf(element)?.slice(0, 2000)}`
      for (const name of attributes) {
        const value = attributeOf(element, name)
        // An inline picture is no name.
        if (value && !value.startsWith('data:')) text += `\n${value.slice(0, 300)}`
      }
    }
  }
  // Style sheets write names too, and the page's metadata.
  add('title,h1,h2,style,script[type$="ld+json"]', 30)
  add('img', 60, 'alt', 'src')
  add('link[href],meta[content]', 60, 'href', 'content')
  add('[aria-label],[placeholder]', 60, 'aria-label', 'placeholder')
  add('a[href*="://"],script[src*="://"]', 60, 'href', 'src')
  return text
}

/** The text under a root in pieces, small subtrees whole: one call for each, not one for each node. */
function* texts(top: Root): Generator<string> {
  const large = isLarge(top, LARGE)
  const root = parentOf(top) ?? top
  let node = firstOf(root)
  for (let descents = 0; node; ) {
    const name = typeOf(node) === 1 && nameOf(node)
    const inside =
      name && (name === 'html' || name === 'body' || (large && isLarge(node as Element, LARGE)))
    const first = inside && firstOf(node)
    if (first && descents++ < MOST_DESCENTS) {
      node = first
      yield ''
      continue
    }
    // Comments too: a copy says in one where it was saved from.
    if (!name || !SILENT.has(name)) yield textOf(node) ?? ''
    let next = nextOf(node)
    while (!next && node) {
      const above: Node | null = parentOf(node)
      node = above === root ? null : above
      next = node && nextOf(node)
    }
    node = next
  }
}

const SILENT: ReadonlySet<string> = new Set(['script', 'noscript', 'template', 'head'])
/** Nested so deep is no page but an attack on whoever reads it. */
const MOST_DESCENTS = 10_000
