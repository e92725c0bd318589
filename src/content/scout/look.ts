import {
  all,
  attributeOf,
  byTag,
  childrenOf,
  parentOf,
  type Root,
  some,
  textOf,
  typeOf,
} from './dom.ts'
import { hasHiddenName, hasName } from './names.ts'
import type { Names } from './pattern.ts'

/** Characters looked through in one step: about 0.3 ms. */
const STEP = 50_000
/** Characters looked through in one go over a document; the heaviest ordinary pages have about 1,000,000. */
const MOST = 8_000_000
/** A name that lies across two steps is found: each reaches so far into the next. */
const OVERLAP = 100

/**
 * Looks for a protected name in a document or shadow root, cheaply, the most telling places first.
 * A generator: the page may work between two steps.
 * @returns whether one was found
 */
export function* lookForName(root: Root, names: Names): Generator<void, boolean> {
  if (hasHiddenName(tellingTexts(root), names)) return true
  yield
  // Code and all: to leave it out takes a walk, which costs most pages more than the browser takes to read it.
  const text = textOf(root)?.slice(0, MOST) ?? ''
  for (let from = 0; from < text.length; from += STEP) {
    if (hasName(text.slice(from, from + STEP + OVERLAP).toLowerCase(), names)) return true
    yield
  }
  return false
}

/** Elements that tell something by their attributes, and how many of a kind are asked. */
const TELLING = {
  img: ['alt', 'src'],
  a: ['href'],
  link: ['href'],
  meta: ['content'],
  script: ['src'],
  input: ['placeholder'],
  '[aria-label]': ['aria-label'],
}
const MOST_TELLING = 60

/** Title, headings, names and addresses of pictures, icons and links, labels that are spoken only. */
function tellingTexts(root: Root): string {
  let text = ''
  // A copy says where it was saved from, in a comment before everything.
  for (const above of [parentOf(root), byTag(root, 'body')[0]])
    for (const node of some(above ? childrenOf(above) : [], 9))
      if (typeOf(node) === 8) text += textOf(node)?.slice(0, 500)
  for (const [kind, names] of Object.entries(TELLING))
    for (const element of some(all(root, kind), MOST_TELLING))
      for (const name of names) {
        const value = attributeOf(element, name)
        // An inline picture is no name.
        if (value && !value.startsWith('data:')) text += `\n${value.slice(0, 300)}`
      }
  for (const element of some(all(root, 'title,h1,h2,style,script[type$="ld+json"]'), MOST_TELLING))
    text += `\n${textOf(element)?.slice(0, 2000)}`
  return text
}
