import { PAGE_LIMITS } from '../../evidence/limits.ts'
import type { Field } from '../../evidence/page.ts'
import type { Dom } from '../dom/any-document.ts'
import { hasWord } from './drawn/beside.ts'
import { isFixed } from './drawn/values.ts'
import { type Ground, shortText } from './ground.ts'
import { asRead, collapse, textOf } from './text-of.ts'

const NO_PLACE_TO_FILL_IN = new Set([
  'hidden',
  'submit',
  'button',
  'image',
  'reset',
  'checkbox',
  'radio',
  'range',
  'color',
])

/** What kind of place to fill in an element is; undefined when it is none. */
export function fieldKind(
  { dom, visibilities }: Pick<Ground, 'dom' | 'visibilities'>,
  element: Element,
  name: string,
): Field['kind'] | undefined {
  if (name === 'input') {
    const type = dom.attribute(element, 'type').toLowerCase()
    if (NO_PLACE_TO_FILL_IN.has(type)) return undefined
    return visibilities && showsText(dom, visibilities.layout.shownValue, element, type)
      ? undefined
      : 'input'
  }
  if (name === 'textarea' || name === 'select') return name
  if (
    dom.has(element, 'contenteditable') &&
    !/^(false|inherit)$/.test(dom.attribute(element, 'contenteditable'))
  )
    return 'editable'
  if (dom.attribute(element, 'role') === 'textbox') return 'editable'
  if (visibilities?.layout.takesText(element)) {
    const parent = visibilities.layout.parent(element)
    if (!parent || !visibilities.layout.takesText(parent)) return 'editable'
  }
  if (
    dom.has(element, 'ondrop') ||
    /\b(drop-?zone|file-?drop|drop-?area)\b/i.test(
      `${dom.attribute(element, 'class')} ${dom.attribute(element, 'id')}`,
    )
  )
    return 'drop'
  return undefined
}

/** A read-only field that shows a text is a text; an empty one a script may open the next moment. */
const showsText = (dom: Dom, shown: (field: Element) => string, field: Element, type: string) =>
  type !== 'password' && type !== 'file' && isFixed(dom, field) && hasWord(shown(field))

/** Describes a place to fill in by everything that stands on and around it; never by its value. */
export function describeField(
  ground: Ground,
  element: Element,
  kind: Field['kind'],
  around: { root: Node; label: string; form: number },
): Field {
  const { dom } = ground
  const attribute = (name: string) => printed(dom.attribute(element, name))
  const spoken = `${attribute('aria-labelledby')} ${attribute('aria-describedby')}`
    .split(/\s+/)
    .slice(0, 6)
    .flatMap((id) => {
      const other = id && dom.byId(around.root, id)
      return other ? [shortText(ground, other) || textOf(dom, other, PAGE_LIMITS.short)] : []
    })
  const maxLength = Number.parseInt(attribute('maxlength'), 10)
  const plain = kind === 'input' ? attribute('type').toLowerCase() || 'text' : kind
  const type = isMasked(ground, element, kind, plain) ? 'password' : plain
  return {
    kind,
    type,
    name: attribute('name'),
    id: attribute('id'),
    autocomplete: attribute('autocomplete').toLowerCase(),
    label: around.label || (kind === 'drop' ? shortText(ground, element) : ''),
    placeholder: attribute('placeholder') || attribute('data-placeholder'),
    aria: [attribute('aria-label'), ...spoken, attribute('title')]
      .filter(Boolean)
      .join('\n')
      .slice(0, PAGE_LIMITS.short * 2),
    near: textBeside(ground, element),
    maxLength: maxLength > 0 && maxLength < 10_000 ? maxLength : 0,
    pattern: attribute('pattern'),
    inputMode: attribute('inputmode').toLowerCase(),
    accept: attribute('accept'),
    capture: dom.has(element, 'capture'),
    ...((dom.has(element, 'readonly') || dom.has(element, 'disabled')) && { fixed: true }),
    form: around.form,
  }
}

/** Nothing but dots where something is to be written: "••••••••". With gaps, they are those of a card's number. */
const DOTS = /^[•●*⬤·]{4,40}$/
/** A font in which every letter is a dot is called after what it is for. */
const FONT_OF_DOTS = /text-security|dots?font|password/i

/** Whether what is written there is drawn as dots, whatever type the field bears: it takes a secret. */
function isMasked(
  { dom, visibilities }: Ground,
  element: Element,
  kind: Field['kind'],
  type: string,
): boolean {
  const takesText =
    kind === 'textarea' || kind === 'editable' || /^(text|tel|search|url)$/.test(type)
  if (!takesText) return false
  if (DOTS.test(dom.attribute(element, 'placeholder').trim())) return true
  const style = visibilities?.layout.style(element)
  if (!style) return false
  const security = style.getPropertyValue('-webkit-text-security')
  return (!!security && security !== 'none') || FONT_OF_DOTS.test(style.fontFamily)
}

/** Control characters are no letters, and each is six in a message. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const printed = (text: string) => text.replace(/[\0-\x1f\x7f-\x9f\ud800-\udfff]+/gu, ' ').trim()

/**
 * The text that stands right before a field (else right after it) in the source, as far as the next field:
 * `<td>IBAN</td><td><input></td>`. Climbs four ancestors at most.
 */
export function textBeside(ground: Ground, field: Element): string {
  const { dom } = ground
  for (const step of [dom.previous, dom.next]) {
    let at: Node | null = field
    for (let climbed = 0; at && climbed < 5; climbed++) {
      const found: string[] = []
      let other = step(at)
      for (let seen = 0; other && seen < 6 && !holdsField(ground, other); seen++) {
        const text =
          dom.type(other) === 3
            ? collapse(asRead(dom.value(other).slice(0, 1000)))
            : dom.type(other) === 1
              ? shortText(ground, other as Element)
              : ''
        if (text) found.push(text)
        if (found.join('').length > 40) break
        other = step(other)
      }
      if (found.length) {
        if (step === dom.previous) found.reverse()
        return found.join('\n').slice(-PAGE_LIMITS.short)
      }
      // A field stands between: what is beyond it belongs to that one.
      if (other && holdsField(ground, other)) break
      at = dom.parent(at)
      if (!at || dom.type(at) !== 1 || /^(form|body|main)$/.test(dom.name(at as Element))) break
    }
  }
  return ''
}

function holdsField(ground: Ground, node: Node, budget = { left: 60 }): boolean {
  const { dom } = ground
  if (budget.left-- <= 0 || dom.type(node) !== 1) return false
  const name = dom.name(node as Element)
  if (fieldKind(ground, node as Element, name)) return true
  for (let child = dom.first(node); child; child = dom.next(child))
    if (holdsField(ground, child, budget)) return true
  return false
}
