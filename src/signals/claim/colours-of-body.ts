import { claims } from '../../analysis/claiming.ts'
import type { Signal } from '../signal.ts'

/** The page is painted in the body's colours. Many sites share one of them: two are needed, and they weigh little. */
export const signal: Signal = {
  id: 'colours-of-body',
  part: 'claim',
  page(page, knowledge) {
    const painted = new Set(page.colours)
    return claims('colours-of-body', page, knowledge, ({ marks }) => {
      const shared = marks.colours.filter((colour) => painted.has(colour.toLowerCase()))
      return shared.length >= 2 ? { weight: 0.15, seen: shared.join(' ') } : undefined
    })
  },
}
