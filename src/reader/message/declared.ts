import type { Dom } from '../dom/any-document.ts'

/** What an element's style says of a property; '' for nothing. */
export type Style = (property: string) => string

/** Bounds of what a mail's own style sheets may cost. */
const RULES = 2_000
const MATCHES = 5_000

/** Properties that hide text, or show what an outer one hid. */
const TELLING =
  /(?:^|[;{\s])(?:display|visibility|opacity|font|font-size|color|background|background-color|overflow|width|height|max-width|max-height|position|left|top|text-indent|clip|clip-path|mso-hide|white-space|direction|unicode-bidi)\s*:/i

/** A window as wide as most webmails leave to a message, CSS pixels: which `@media` holds there. */
const WIDTH = 800

type Declarations = Map<string, string>

/**
 * The styles that a message declares, where nothing is laid out (the command line): its style sheets in the order in which
 * they stand, then `style`, then what is important. No specificity: sheets of mails are written from mild to strong.
 */
export function declaredStyles(root: Element, dom: Dom): (element: Element) => Style {
  const sheets = new Map<Element, Declarations>()
  const important = new Map<Element, Declarations>()
  let [rules, matches] = [0, 0]
  for (const rule of rulesOf(root.ownerDocument)) {
    if (++rules > RULES || matches > MATCHES) break
    if (!TELLING.test(rule.cssText)) continue
    for (const element of matching(root, rule.selectorText)) {
      if (++matches > MATCHES) break
      for (const name of rule.style) {
        const into = rule.style.getPropertyPriority(name) ? important : sheets
        declare(into, element).set(name, rule.style.getPropertyValue(name))
      }
    }
  }
  return (element) => {
    const own = inline(dom.attribute(element, 'style', 2_000))
    return (property) =>
      important.get(element)?.get(property) ??
      own.get(property) ??
      sheets.get(element)?.get(property) ??
      ''
  }
}

function declare(into: Map<Element, Declarations>, element: Element): Declarations {
  const known = into.get(element) ?? new Map<string, string>()
  into.set(element, known)
  return known
}

/** A `style` attribute; `font` and `background` speak for their long forms. */
function inline(style: string): Declarations {
  const found: Declarations = new Map()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '')
    found.set(name, value.trim().toLowerCase())
  }
  return found
}

function matching(root: Element, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector)
  } catch {
    // A selector that only one mail program understands hides nothing elsewhere.
    return []
  }
}

/** Every style rule that holds on a screen of middling width. */
function* rulesOf(document: Document): Generator<CSSStyleRule> {
  for (const sheet of document.styleSheets) yield* styleRules(sheet.cssRules, 0)
}

function* styleRules(rules: CSSRuleList, depth: number): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if ('selectorText' in rule) yield rule as CSSStyleRule
    else if ('media' in rule && 'cssRules' in rule && depth < 3) {
      const { media, cssRules } = rule as CSSMediaRule
      if (holds(media.mediaText)) yield* styleRules(cssRules, depth + 1)
    }
  }
}

function holds(media: string): boolean {
  if (/\bprint\b|\bnot\b|prefers-|dark/i.test(media)) return false
  const least = /min-width\s*:\s*(\d+)/i.exec(media)?.[1]
  const most = /max-width\s*:\s*(\d+)/i.exec(media)?.[1]
  return (!least || Number(least) <= WIDTH) && (!most || Number(most) >= WIDTH)
}
