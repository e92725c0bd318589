import { all } from '../../reader/dom/this-document.ts'
import { hasField } from '../scout/field.ts'
import { openShadow } from '../scout/shadow.ts'

/** Elements looked at; a newsletter has up to 5,000. */
const MOST = 10_000

/**
 * Whether nothing can be given in an element, and all that is in it can be seen from outside: what a webmail draws of a
 * message has no shadow root and no frame, and what has a field is no mere message.
 */
export function takesNothing(element: Element): boolean {
  if (openShadow(element) || hasField(element)) return false
  if (all(element, 'iframe,frame,object,embed').length > 0) return false
  const inside = all(element, '*')
  if (inside.length > MOST) return false
  for (const one of inside) if (openShadow(one)) return false
  return true
}
