import { PAGE_LIMITS } from '../../evidence/limits.ts'
import { evenly } from './choose-fields.ts'
import { type Around, atStart, type Ground } from './ground.ts'

/** What is looked through of each kind, and the parts that are read before all else. */
const MOST = { asked: 3_000, parts: 160 }
/** Points of the first screen at which something is looked for, across and down. */
const POINTS = [4, 10] as const
/** Milliseconds for all points: 5,000 elements inside each other cost 7 at each. */
const LOOKS_FOR = 30

const ON_TOP = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],:popover-open'
const FIELDS = 'input[type=password],input[type=file],input,textarea,select,[contenteditable]'
const HEADS = 'h1,[role=heading],h2,header,[role=banner],legend'

/**
 * Parts of a page too large or too slow to be read as a whole that are read first, the most important ones first: what
 * lies over everything, each field with its form, the first screen, heads.
 * @param large nothing of a page that has no more elements
 */
export function importantParts(
  { dom, document, visibilities, options }: Ground,
  large: number,
): readonly Element[] {
  if (!visibilities || !dom.byTag(document, '*').item(large)) return []
  const { layout } = visibilities
  const found = new Set<Element>()
  const add = (
    elements: Iterable<Element>,
    most: number,
    partOf = (element: Element) => element,
  ) => {
    const parts: Element[] = []
    for (const element of elements) if (layout.hasBox(element)) parts.push(partOf(element))
    for (const part of evenly([...new Set(parts)], most)) found.add(part)
  }
  const ask = (selector: string) => {
    const all = layout.all(document, selector)
    return Array.from({ length: Math.min(all.length, MOST.asked) }, (_, at) => all[at] as Element)
  }
  add(ask(ON_TOP), MOST.parts / 8)
  add(ask(FIELDS.split(',').slice(0, 2).join(',')), MOST.parts / 4, (field) => aroundOf(field))
  add(ask(FIELDS), MOST.parts / 4, (field) => aroundOf(field))
  add(onScreen(), MOST.parts / 4)
  add(ask(HEADS), MOST.parts / 4)
  return [...found]

  /** The form, or what stands close by. */
  function aroundOf(field: Element): Element {
    let around = field
    for (let at: Element | null = field, climbed = 0; at && climbed < 12; at = layout.parent(at)) {
      const name = dom.name(at)
      if (name === 'form') return at
      if (name === 'body' || name === 'html') break
      if (climbed++ < 3) around = at
    }
    return around
  }

  function onScreen(): Set<Element> {
    const { width, height } = layout
    const [across, down] = POINTS
    const hit = new Set<Element>()
    const now = options.now ?? (() => performance.now())
    const ends = now() + LOOKS_FOR
    for (let row = 0; row < down; row++)
      for (let column = 0; column < across && now() < ends; column++) {
        const x = ((column + 0.5) * width) / across
        const y = ((row + 0.5) * height) / down
        const element = layout.at(x, y)[0]
        if (element && !/^(html|body)$/.test(dom.name(element))) hit.add(element)
      }
    return hit
  }
}

/** What is around a part that is read before what it stands in. */
export function aroundPart(
  ground: Ground,
  part: Element,
  readForm: (form: Element) => number,
): Around {
  const { dom } = ground
  let around = atStart(ground.document)
  let at = dom.parent(part)
  for (let climbed = 0; at && dom.type(at) === 1 && climbed < 30; at = dom.parent(at), climbed++) {
    const name = dom.name(at as Element)
    if (name === 'header' || name === 'footer' || name === 'article')
      around = { ...around, region: name }
    if (name === 'label') around = { ...around, label: at as Element }
    if (name === 'form') return { ...around, form: readForm(at as Element) }
  }
  return around
}

/** Elements of the whole document, evenly: padding hides nothing for sure. */
export function* samplesOf({ dom, document, visibilities }: Ground): Generator<Element> {
  // Without a browser's own index each of them would be counted to.
  if (!visibilities) return
  const all = dom.byTag(document, '*')
  const { length } = all
  const step = Math.max(1, Math.floor(length / PAGE_LIMITS.samples))
  for (let at = 0; at < length; at += step) {
    const element = all.item(at)
    if (element) yield element
  }
}
