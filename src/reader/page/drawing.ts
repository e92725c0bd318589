import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Dom } from '../dom/any-document.ts'
import { textOf } from './text-of.ts'

/** Names of a drawn picture: its title, class, and the drawing that it uses ("#france-travail-logo"). */
export function svgNames(dom: Dom, svg: Element): string[] {
  const names = [dom.attribute(svg, 'class'), dom.attribute(svg, 'id')]
  let budget = 30
  const visit = (node: Node) => {
    for (let child = dom.first(node); child && budget-- > 0; child = dom.next(child)) {
      if (dom.type(child) !== 1) continue
      const element = child as Element
      const name = dom.name(element)
      if (name === 'title' || name === 'desc' || name === 'text')
        names.push(textOf(dom, element, PAGE_LIMITS.short))
      if (name === 'use')
        names.push(dom.attribute(element, 'href') || dom.attribute(element, 'xlink:href'))
      visit(element)
    }
  }
  visit(svg)
  return names.filter((name) => /[\p{L}]{3}/u.test(name)).slice(0, 8)
}
