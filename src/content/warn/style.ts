// `?raw`: the CSS tool would rewrite `light-dark()` into custom properties for older browsers.
import tokens from '../../look/tokens.css?raw'
import rules from './warning.css?raw'

/**
 * The warning's style with the palette's values put in place. No custom property is left: a page
 * can break them from outside (`@property --ink { inherits: false }` reaches into shadow roots).
 */
export const style: string = withPalette(rules)

/** The same for other rules of ours that stand in a page. */
export function withPalette(css: string): string {
  return css.replace(/var\((--[\w-]+)\)/g, (_, name) => valueIn(name))
}

function valueIn(name: string): string {
  const start = tokens.indexOf(`${name}:`) + name.length + 1
  return tokens.slice(start).split(/[;}]/, 1)[0]?.trim() ?? ''
}
