/** Text that style sheets put before and after an element: `content: "France Travail"`. */
export function generated(element: Element): string {
  let text = ''
  for (const side of ['::before', '::after']) {
    const { content } = getComputedStyle(element, side)
    // "none", "normal", counters and pictures are no text.
    if (content.startsWith('"')) text += ` ${content.slice(1, -1)}`
  }
  return text.slice(0, 200)
}
