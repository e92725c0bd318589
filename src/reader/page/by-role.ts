import type { Around } from './ground.ts'
import { FOOTER, HEADER } from './marks.ts'
import type { Parts } from './parts.ts'

/**
 * Reads what an element's role, class and id say of it: a `div` may be a heading, a button, a header.
 * @param named its class and id
 * @param outside what is around the element itself; `inside`, around its content so far
 * @returns what is around its content
 */
export function readByRole(
  { ground, words, buttons, pictures }: Parts,
  element: Element,
  name: string,
  named: string,
  outside: Around,
  inside: Around,
): Around {
  let { region } = inside
  if (outside.hidden) return inside
  const role = ground.dom.attribute(element, 'role', 20)
  if (role === 'banner') region = 'header'
  else if (role === 'contentinfo') region = 'footer'
  else if (role === 'heading') words.readHeading(element)
  else if (role === 'button' && name !== 'a' && name !== 'button') buttons.read(element)
  else if (role === 'img' && name !== 'svg' && name !== 'img')
    pictures.read(element, name, named, outside)
  if (name !== 'html' && name !== 'body' && region !== 'article' && region !== 'link') {
    if (HEADER.test(named)) region = 'header'
    else if (FOOTER.test(named)) region = 'footer'
    if (/logo/i.test(named) && name !== 'img' && name !== 'svg')
      pictures.read(element, name, named, { ...outside, region })
  }
  return region === inside.region ? inside : { ...inside, region }
}
