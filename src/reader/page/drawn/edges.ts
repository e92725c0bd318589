import type { Dom } from '../../dom/any-document.ts'
import type { Ground } from '../ground.ts'
import { type Generated, generatedText, NO_TEXT } from './generated.ts'
import type { Box, Layout } from './layout.ts'
import type { Visibilities } from './visibility.ts'

/** The generated text of an element, as far as a person sees it. */
export function generatedIn(
  { dom }: Ground,
  visibilities: Visibilities,
  element: Element,
): Generated {
  const visibility = visibilities.of(element)
  if (visibility.unseen || visibility.hidden) return NO_TEXT
  const { layout } = visibilities
  const { before, after } = generatedText(layout, element, () => edgesOf(dom, layout, element))
  return {
    ...(before && visibilities.sees(before.box, visibility) && { before }),
    ...(after && visibilities.sees(after.box, visibility) && { after }),
  }
}

/** Where the first thing in an element is drawn, and the last; looks at a few children from each end. */
export function edgesOf(dom: Dom, layout: Layout, element: Element) {
  const last = dom.last(element)
  return {
    first: boxFrom(dom.first(element), dom.next, dom, layout),
    last: boxFrom(last, dom.previous, dom, layout),
  }
}

function boxFrom(
  node: Node | null,
  step: (node: Node) => Node | null,
  dom: Dom,
  layout: Layout,
): Box | undefined {
  for (let at = node, seen = 0; at && seen < 4; at = step(at), seen++) {
    const type = dom.type(at)
    if (type === 1 && layout.hasBox(at as Element)) return layout.box(at as Element)
    if (type === 3 && /\S/.test(dom.value(at).slice(0, 200))) return layout.boxes(at)[0]
  }
  return undefined
}
