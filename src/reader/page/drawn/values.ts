import type { Dom } from '../../dom/any-document.ts'
import type { Visibilities } from './visibility.ts'

/** Types of inputs whose value is no text to look at. */
const NOT_SHOWN = /^(hidden|password|file|checkbox|radio|range|color|image)$/
const BUTTONS = /^(submit|button|reset)$/
/** What may be the person's own: numbers, addresses. Nobody claims or asks anything by them. */
const PERSONAL = /(?:\d[\s./-]?){5}|@/

/**
 * The text that a field or a button shows and nobody can write over: the value of a read-only field, the
 * choice of a list. The value of a field that takes text is the person's, and is never asked for.
 * @returns nothing for other elements
 */
export function shownText(
  dom: Dom,
  { layout }: Visibilities,
  element: Element,
  name: string,
): string | undefined {
  if (!dom.isHtml(element)) return undefined
  if (name === 'select') return bounded(layout.shownValue(element))
  if (name === 'textarea') return isFixed(dom, element) ? bounded(layout.shownValue(element)) : ''
  if (name !== 'input') return undefined
  const type = dom.attribute(element, 'type').toLowerCase()
  if (NOT_SHOWN.test(type)) return ''
  if (BUTTONS.test(type) || isFixed(dom, element)) return bounded(layout.shownValue(element))
  return ''
}

/** Whether nobody can write into a field. */
export const isFixed = (dom: Dom, field: Element): boolean =>
  dom.has(field, 'readonly') || dom.has(field, 'disabled') || dom.has(field, 'inert')

const bounded = (value: string) => (PERSONAL.test(value.slice(0, 400)) ? '' : value.slice(0, 400))
