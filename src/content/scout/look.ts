import {
  all,
  attributeOf,
  byTag,
  commentsIn,
  elementAfter,
  parentOf,
  type Root,
  some,
  textBefore,
  wholeText,
} from '../../reader/dom/this-document.ts'
import { hasHiddenName, hasName } from './names.ts'
import type { Names } from './pattern.ts'

/** Characters looked through in one step: about 0.3 ms. */
const STEP = 50_000
/** Characters looked through in one go over a document; the heaviest ordinary pages have about 1,000,000. */
const MOST = 8_000_000
/** Elements of a large document whose text is read: its head, and more than is seen of it at first. */
const TOP = 1_000
/** A name that lies across two steps is found: each reaches so far into the next. */
const OVERLAP = 100

/** What was found: words that ask for something grave, or a name, which is more. */
export const ASKS = 1
export const NAME = 2

/**
 * Looks for a protected name in a document or shadow root, cheaply, the most telling places first;
 * and on the way for words that ask for something grave.
 * A generator: the page may work between two steps.
 * @param found what was found before, elsewhere
 * @param large leaves out what the browser must walk over the whole document for
 */
export function* look(
  root: Root,
  names: Names,
  large: boolean,
  found: number,
): Generator<void, number> {
  const telling = tellingTexts(root, large)
  if (hasHiddenName(telling, names)) return NAME
  const ask = (text: string) => {
    if (!found && names.asks.some((word) => text.includes(word))) found = ASKS
  }
  ask(telling.toLowerCase())
  yield
  // Code and all: to leave it out takes a walk, which costs most pages more than the browser takes to read it.
  const end = large && elementAfter(root, TOP)
  const text = (end ? textBefore(root, end) : wholeText(root))?.slice(0, MOST) ?? ''
  for (let from = 0; from < text.length; from += STEP) {
    const step = text.slice(from, from + STEP + OVERLAP).toLowerCase()
    if (hasName(step, names)) return NAME
    ask(step)
    yield
  }
  return found
}

/** Kinds of elements that tell something, each with the attribute that does; without one, its text does. */
const TELLING = (
  'img alt,img src,a href,link href,meta content,script src,input placeholder,' + 'title,h1,h2'
).split(',')
/** How many of a kind are asked, and characters of each: what a page passes itself off as stands at its top. */
const MOST_TELLING = 30
const ENOUGH = 1_000

/** Title, headings, names and addresses of pictures, icons and links, labels that are spoken only, comments. */
function tellingTexts(root: Root, large: boolean): string {
  let text = ''
  const add = (part: string | null) => {
    // An inline picture is no name.
    if (part && !part.startsWith('data:')) text += `\n${part.slice(0, ENOUGH)}`
  }
  const near = (large && byTag(root, 'head').item(0)) || root
  for (const telling of TELLING) {
    const [kind, name] = telling.split(' ') as [string, string?]
    // Of pictures and links, the browser soon has enough.
    const where = kind === 'img' || kind === 'a' ? root : near
    for (const element of some(byTag(where, kind), MOST_TELLING))
      add(name ? attributeOf(element, name) : wholeText(element))
  }
  for (const element of some(all(near, '[aria-label]'), MOST_TELLING))
    add(attributeOf(element, 'aria-label'))
  // A copy says where it was saved from, in a comment before everything.
  const above = near === root && parentOf(root)
  for (const comment of commentsIn(above || near, 5)) add(wholeText(comment))
  return text
}
