import { symbolsIn } from '../../reader/page/drawn/generated.ts'
import type { Layout } from '../../reader/page/drawn/layout.ts'
import { remembered } from './remembered.ts'

/** Style sheets and rules looked through for counter styles. */
const MOST = { sheets: 60, rules: 3_000 }

/**
 * The layout of this frame as it is now. Every question goes through the prototypes' own methods and
 * getters: `<img name="elementsFromPoint">` shadows the document's.
 * @param openShadow the shadow root of an element, closed ones too
 * @returns nothing in a frame that is not shown, where nothing has a place
 */
export function layoutNow(openShadow: OpenShadow): Layout | undefined {
  const { innerWidth: width, innerHeight: height, scrollX, scrollY } = window
  if (!width || !height) return undefined
  const range = Document.prototype.createRange.call(document)
  const style = remembered((element: Element) => getComputedStyle(element))
  const parent = remembered((node: Node) => drawnParent(node, openShadow))
  let counters: ReadonlyMap<string, string> | undefined
  return {
    width,
    height,
    scrollX,
    scrollY,
    // It tells the style of the moment at which it is read, so one is enough.
    style: (element, pseudo) => (pseudo ? getComputedStyle(element, pseudo) : style(element)),
    hasBox: (element) => Element.prototype.checkVisibility.call(element),
    box: (element) => Element.prototype.getBoundingClientRect.call(element),
    boxes(text, from, to) {
      if (from === undefined || to === undefined)
        Range.prototype.selectNodeContents.call(range, text)
      else {
        Range.prototype.setStart.call(range, text, from)
        Range.prototype.setEnd.call(range, text, to)
      }
      return Range.prototype.getClientRects.call(range)
    },
    parent,
    takesText: (element) =>
      (element instanceof HTMLElement && (editable(element) || !!editContext(element))) || false,
    shownValue,
    at: (x, y) => Document.prototype.elementsFromPoint.call(document, x, y),
    all: (root, selector) =>
      (root instanceof ShadowRoot ? root : Document.prototype).querySelectorAll.call(
        root,
        selector,
      ),
    counterStyles: () => (counters ??= counterStyles()),
  }
}

const getter = <T>(prototype: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get
  return (target: object): T | undefined => get?.call(target)
}

const slotOf = getter<HTMLSlotElement | null>(Element.prototype, 'assignedSlot')
const textSlotOf = getter<HTMLSlotElement | null>(Text.prototype, 'assignedSlot')
const parentOf = getter<Node | null>(Node.prototype, 'parentNode')
const editable = getter<boolean>(HTMLElement.prototype, 'isContentEditable')
const editContext = getter<object | null>(HTMLElement.prototype, 'editContext')
const inputValue = getter<string>(HTMLInputElement.prototype, 'value')
const areaValue = getter<string>(HTMLTextAreaElement.prototype, 'value')
const optionsOf = getter<HTMLCollectionOf<HTMLOptionElement>>(
  HTMLSelectElement.prototype,
  'selectedOptions',
)
const labelOf = getter<string>(HTMLOptionElement.prototype, 'label')

type OpenShadow = (element: Element) => ShadowRoot | null

function drawnParent(node: Node, openShadow: OpenShadow): Element | null {
  const slot =
    node instanceof Element ? slotOf(node) : node instanceof Text ? textSlotOf(node) : null
  if (slot) return slot
  const parent = parentOf(node)
  if (parent instanceof ShadowRoot) return parent.host
  if (!(parent instanceof Element)) return null
  // The slot of a closed root is not told; the root is.
  const shadow = openShadow(parent)
  return shadow ? (closedSlot(shadow, node) ?? parent) : parent
}

function closedSlot(root: ShadowRoot, node: Node): Element | undefined {
  const slots = root.querySelectorAll('slot')
  for (let at = 0; at < slots.length && at < 20; at++) {
    const slot = slots[at] as HTMLSlotElement
    if (slot.assignedNodes().slice(0, 200).includes(node)) return slot
  }
  return undefined
}

function shownValue(element: Element): string {
  if (element instanceof HTMLInputElement) return inputValue(element) ?? ''
  if (element instanceof HTMLTextAreaElement) return areaValue(element) ?? ''
  if (!(element instanceof HTMLSelectElement)) return ''
  const [option] = optionsOf(element) ?? []
  return option ? (labelOf(option) ?? '') : ''
}

/** Of the sheets that may be read; what comes from another host may not. */
function counterStyles(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let left = MOST.rules
  const read = (rules: CSSRuleList) => {
    for (let at = 0; at < rules.length && left-- > 0; at++) {
      const rule = rules[at]
      if (rule instanceof CSSCounterStyleRule) {
        const symbols = symbolsIn(rule)
        if (symbols) found.set(rule.name, symbols)
      } else if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule)
        read(rule.cssRules)
    }
  }
  const sheets = [
    ...Array.from(getter<StyleSheetList>(Document.prototype, 'styleSheets')(document) ?? []),
    ...(getter<CSSStyleSheet[]>(Document.prototype, 'adoptedStyleSheets')(document) ?? []),
  ]
  for (const sheet of sheets.slice(0, MOST.sheets)) {
    try {
      read(sheet.cssRules)
    } catch {
      // Another host's.
    }
  }
  return found
}
