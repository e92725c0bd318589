import { MESSAGE_LIMITS } from '../../evidence/limits.ts'
import type { Dom } from '../dom/any-document.ts'

/** Form fields; La Poste and SFR rename them (`noinput`), SOGo renames forms only. */
const FIELD = /^(?:no)?(?:input|textarea|select)$/
const NOT_ASKING = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'checkbox', 'radio'])

/** Choices of a list that are read. */
const CHOICES = 30

export const isField = (name: string) => FIELD.test(name)

/**
 * What a field in a message asks for, by what stands before it and what it says of itself.
 * @param before the text just before it
 * @returns '' for a button, or a field that asks for nothing
 */
export function labelOf(dom: Dom, element: Element, before: string): string {
  const type = typeOf(dom, element)
  if (NOT_ASKING.has(type)) return ''
  const said = ['placeholder', 'aria-label', 'title', 'name'].map((name) =>
    dom.attribute(element, name),
  )
  const line = before
    .split('\n')
    .filter((one) => one.trim())
    .at(-1)
  const label = [line?.trim(), ...said, type === 'password' ? 'mot de passe' : '']
  return label.filter(Boolean).join(' | ').slice(0, MESSAGE_LIMITS.line)
}

/**
 * The words that a field shows because the message wrote them there: a button's name, a value that was filled in, the
 * choices of an open list. What a person types is never read: it stands in no attribute.
 */
export function drawnIn(dom: Dom, element: Element): string {
  const name = dom.name(element)
  if (name.endsWith('select')) return choices(dom, element)
  if (name.endsWith('textarea')) return dom.text(element).slice(0, MESSAGE_LIMITS.line)
  const type = typeOf(dom, element)
  const isShown = !['hidden', 'password', 'checkbox', 'radio', 'image'].includes(type)
  return isShown ? dom.attribute(element, 'value', MESSAGE_LIMITS.line) : ''
}

function choices(dom: Dom, list: Element): string {
  const isOpen = dom.has(list, 'multiple') || Number(dom.attribute(list, 'size')) > 1
  const said: string[] = []
  for (let at = dom.first(list); at && said.length < (isOpen ? CHOICES : 1); at = dom.next(at))
    if (dom.type(at) === 1)
      said.push(dom.text(at).replace(/\s+/g, ' ').slice(0, MESSAGE_LIMITS.line))
  return said.join('\n')
}

const typeOf = (dom: Dom, element: Element) =>
  (dom.attribute(element, 'type') || 'text').toLowerCase()
