import { PAGE_LIMITS } from '../../../evidence/limits.ts'
import { readAsDrawn } from './join.ts'
import type { Box } from './layout.ts'
import type { Visibilities, Visibility } from './visibility.ts'

/** A text as it is drawn, and where; without a place when it is white space only. */
export interface DrawnText {
  readonly text: string
  readonly box: Box | undefined
}

/** Controls that turn the direction of a text, and scripts that are written from right to left. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200f\u061c\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
/** Letters placed one by one. */
const MOST_LETTERS = 400

/**
 * What a person sees of a text.
 * @param value of the text node, cut to what is read of it
 * @returns nothing when nobody sees it
 */
export function drawnText(
  visibilities: Visibilities,
  node: Node,
  value: string,
  parent: Element,
  visibility: Visibility = visibilities.of(parent),
): DrawnText | undefined {
  if (visibility.hidden || visibility.unseen) return undefined
  if (!/\S/.test(value)) return { text: value, box: undefined }
  if (!visibilities.texts.has(node)) {
    const seen = seenOf(visibilities, visibilities.layout.boxes(node), visibility)
    visibilities.texts.set(
      node,
      seen && visibilities.stands(parent, seen, visibility) ? seen : undefined,
    )
  }
  const box = visibilities.texts.get(node)
  if (!box) return undefined
  return {
    text:
      visibility.turned || TURNS.test(value) ? letterByLetter(visibilities, node, value) : value,
    box,
  }
}

/** The place of those lines that are seen. */
function seenOf(
  visibilities: Visibilities,
  boxes: DOMRectList,
  visibility: Visibility,
): Box | undefined {
  let seen: Box | undefined
  for (let at = 0; at < boxes.length && at < 40; at++) {
    const box = boxes[at] as DOMRect
    if (!visibilities.sees(box, visibility)) continue
    seen = seen
      ? {
          left: Math.min(seen.left, box.left),
          top: Math.min(seen.top, box.top),
          right: Math.max(seen.right, box.right),
          bottom: Math.max(seen.bottom, box.bottom),
        }
      : { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
  }
  return seen
}

/** "liavarT ecnarF" under `<bdo dir="rtl">` is drawn as "France Travail". */
function letterByLetter({ layout }: Visibilities, node: Node, value: string): string {
  const pieces = []
  let from = 0
  for (const text of value.slice(0, MOST_LETTERS)) {
    const [box] = layout.boxes(node, from, from + text.length)
    from += text.length
    if (!box || box.width === 0 || !/\S/.test(text)) continue
    const { left, top, right, bottom } = box
    pieces.push({ text, left, top, right, bottom, turn: pieces.length, line: 0 })
  }
  return `${readAsDrawn(pieces)}${value.slice(MOST_LETTERS, PAGE_LIMITS.textNode)}`
}
