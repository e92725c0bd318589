import type { Box, Layout } from './layout.ts'

/** A text that a style sheet puts into an element, and about where it is drawn: browsers do not say. */
export interface GeneratedText {
  readonly text: string
  readonly box: Box
}

/** What stands before an element's own content, and behind it. */
export interface Generated {
  readonly before?: GeneratedText
  readonly after?: GeneratedText
}

export const NO_TEXT: Generated = {}

/** Characters kept of one generated text. */
const MOST = 200
/** Width of a letter in parts of its size. */
const LETTER = 0.55

/**
 * The text of an element's `::before`, `::after` and `::marker`, as it is drawn.
 * @param edges boxes of the first and last thing in the element
 */
export function generatedText(
  layout: Layout,
  element: Element,
  edges: () => { readonly first?: Box | undefined; readonly last?: Box | undefined },
): Generated {
  const before = join(markerOf(layout, element), contentOf(layout, element, '::before'))
  const after = contentOf(layout, element, '::after')
  if (!before && !after) return NO_TEXT
  const { first, last } = edges()
  const box = layout.box(element)
  return {
    ...(before && {
      before: { text: before, box: place(layout, element, '::before', before, box, first) },
    }),
    ...(after && {
      after: { text: after, box: place(layout, element, '::after', after, box, last) },
    }),
  }
}

/** Before what follows it on its line, behind what comes before; by its own offsets where it has some. */
function place(
  layout: Layout,
  element: Element,
  pseudo: '::before' | '::after',
  text: string,
  box: Box,
  neighbour: Box | undefined,
): Box {
  const { fontSize, position, left: offset, top: drop } = layout.style(element, pseudo)
  const size = Number.parseFloat(fontSize) || 16
  const width = text.length * size * LETTER
  let { left, top } = box
  if (position === 'absolute' || position === 'fixed') {
    left += Number.parseFloat(offset) || 0
    top += Number.parseFloat(drop) || 0
  } else if (neighbour && pseudo === '::before') {
    const beside = neighbour.left > box.left + size / 2
    if (beside) return { left, top: neighbour.top, right: neighbour.left, bottom: neighbour.bottom }
  } else if (neighbour) {
    left = neighbour.right
    top = neighbour.top
  }
  return { left, top, right: left + width, bottom: top + size * 1.2 }
}

const join = (one: string, other: string) => (one && other ? `${one} ${other}` : one || other)

function contentOf(layout: Layout, element: Element, pseudo: string): string {
  const style = layout.style(element, pseudo)
  const { content } = style
  if (!content || content === 'none' || content === 'normal') return ''
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.1)
    return ''
  if (Number.parseFloat(style.fontSize) < 4) return ''
  return textOfContent(layout, element, content, style.quotes)
}

/** A list's own marks say nothing; those that its author wrote may say anything. */
function markerOf(layout: Layout, element: Element): string {
  const { display, listStyleType } = layout.style(element)
  if (display !== 'list-item') return ''
  const { content } = layout.style(element, '::marker')
  if (content && content !== 'none' && content !== 'normal')
    return textOfContent(layout, element, content, '')
  const written = /^"/.test(listStyleType) ? unquoted(listStyleType) : ''
  return written || (layout.counterStyles().get(listStyleType) ?? '')
}

/** The parts of a `content`: strings, counters, attributes, quotation marks. What stands behind "/" is spoken only. */
const PART =
  /"((?:[^"\\]|\\.){0,400})"|counters?\(([^()]{1,200})\)|attr\(\s*([\w-]{1,80})[^()]{0,80}\)|(open|close)-quote|(\/)/g

function textOfContent(layout: Layout, element: Element, content: string, quotes: string): string {
  let text = ''
  for (const [, written, counter, attribute, quote, spoken] of content
    .slice(0, 2000)
    .matchAll(PART)) {
    if (spoken) break
    if (written !== undefined) text += unescaped(written)
    else if (counter) text += symbolsOf(layout, counter)
    else if (attribute) text += Element.prototype.getAttribute.call(element, attribute) ?? ''
    else if (quote) text += unquoted(quotes.slice(0, 400), quote === 'open' ? 0 : 1)
    if (text.length > MOST) break
  }
  return text.slice(0, MOST)
}

/** `counter(step, labels)`: the symbols that this style can draw; the browser's own styles only count. */
function symbolsOf(layout: Layout, counter: string): string {
  const style = counter.split(',').at(-1)?.trim() ?? ''
  return layout.counterStyles().get(style) ?? ''
}

function unquoted(text: string, which = 0): string {
  const strings = [...text.slice(0, 1000).matchAll(/"((?:[^"\\]|\\.){0,400})"/g)]
  return unescaped(strings[which]?.[1] ?? '')
}

/** `\46` is "F", `\"` a quotation mark. */
const unescaped = (text: string) =>
  text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code?: string, sign?: string) =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : (sign ?? ''),
  )

/** Symbols of the counter styles that style sheets define: `symbols: "Votre IBAN"`. */
export function symbolsIn(rule: {
  readonly prefix: string
  readonly suffix: string
  readonly symbols: string
  readonly additiveSymbols: string
}): string {
  const texts = [rule.prefix, rule.symbols || rule.additiveSymbols, rule.suffix].flatMap((part) =>
    [...part.slice(0, 2000).matchAll(/"((?:[^"\\]|\\.){0,400})"/g)].map(([, text = '']) =>
      unescaped(text),
    ),
  )
  return texts
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .join(' ')
    .slice(0, MOST)
}
