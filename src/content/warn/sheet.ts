/**
 * A style sheet for a shadow root of ours to adopt. Not a `style` element: Firefox applies the page's own
 * policy (`style-src 'none'`) to it.
 */
export function sheetOf(style: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  return sheet
}
