import {
  all,
  attributeOf,
  byTag,
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
const LARGE = 20_000
/** Characters of scripts and style sheets beyond which they are left out, which takes a walk. */
const MUCH_CODE = 100_000
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
      text += piece.slice(from, from + STEP).toLowerCase()
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
  // A copy says where it was saved from, in a comment before everything.
  for (const above of [parentOf(root), all(root, 'body')[0]])
    for (let node = above && firstOf(above), left = 9; node && left > 0; left--) {
      if (typeOf(node) !== 1) text += textOf(node)?.slice(0, 500)
      node = nextOf(node)
    }
  const add = (tag: string, most: number, ...attributes: string[]) => {
    const found = byTag(root, tag)
    for (let at = 0; at < most && found[at]; at++) {
      const element = found[at] as Element
      if (attributes.length === 0) text += `\n${textOf(element)?.slice(0, 2000)}`
      for (const name of attributes) {
        const value = attributeOf(element, name)
        // An inline picture is no name.
        if (value && !value.startsWith('data:')) text += `\n${value.slice(0, 300)}`
      }
    }
  }
  for (const tag of ['title', 'h1', 'h2', 'style']) add(tag, 20)
  for (const element of [...all(root, '[aria-label],script[type$="ld+json"]')].slice(0, 60))
    text += `${attributeOf(element, 'aria-label')}${textOf(element)?.slice(0, 2000)}\n`
  add('img', 60, 'alt', 'src')
  add('link', 60, 'href')
  add('meta', 60, 'content')
  add('script', 60, 'src')
  for (const tag of ['input', 'a']) add(tag, 60, 'href', 'placeholder')
  return text
}

/** The text under a root: in one piece, or the small subtrees of a large one, without its code. */
function* texts(root: Root): Generator<string> {
  let code = 0
  for (const element of all(root, 'script,style')) code += textOf(element)?.length ?? 0
  const large = isLarge(root, LARGE)
  if (!large && code < MUCH_CODE) return yield textOf(root) ?? ''
  let node = firstOf(root)
  for (let descents = 0; node; ) {
    const name = typeOf(node) === 1 && nameOf(node)
    const inside = name && (name === 'body' || (large && isLarge(node as Element, PART)))
    const first = inside && firstOf(node)
    if (first && descents++ < MOST_DESCENTS) {
      node = first
      yield ''
      continue
    }
    if (name ? !SILENT.has(name) : typeOf(node) === 3) yield textOf(node) ?? ''
    let next = nextOf(node)
    while (!next && node) {
      const above: Node | null = parentOf(node)
      node = above === root ? null : above
      next = node && nextOf(node)
    }
    node = next
  }
}

/** Elements of a part that is read in one call. */
const PART = 3_000
const SILENT: ReadonlySet<string> = new Set(['script', 'noscript', 'template', 'head'])
/** Nested so deep is no page but an attack on whoever reads it. */
const MOST_DESCENTS = 10_000
