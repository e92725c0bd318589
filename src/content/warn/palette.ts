// `?raw`: the CSS tool would rewrite `light-dark()` into custom properties for older browsers.
import tokens from '../../theme/tokens.css?raw'
import common from './common.css?raw'
import print from './print.css?raw'

/**
 * Rules for what we show in a page: those that the warning over a page and the banner of a message share, its own,
 * and what is left of it on paper, where what is fixed would stand on every sheet. The palette's values are put in
 * place: what stands in a page has no custom property (a page can break them from outside:
 * `@property --ink { inherits: false }` reaches into shadow roots), no named font (a page can define one under any
 * name), no animation (nothing for a page to pause) and no rem (the page sets the root's size). The files bear no
 * comments: they are part of the script as they are.
 */
export function styleWith(rules: string): string {
  return (common + rules + print).replace(/var\((--[\w-]+)\)/g, (_, name) => valueIn(name))
}

function valueIn(name: string): string {
  const start = tokens.indexOf(`${name}:`) + name.length + 1
  return tokens.slice(start).split(/[;}]/, 1)[0]?.trim() ?? ''
}
