import { claims } from '../../analysis/claiming.ts'
import { graded } from '../signal.ts'

/** The page is painted in the body's colours. Many sites share one of them: two are needed, and they weigh little. */
export const signal = graded(['several'], {
  page(page, knowledge) {
    const painted = new Set(page.colours)
    return claims(page, knowledge, ({ marks }) => {
      const shared = marks.colours.filter((colour) => painted.has(colour.toLowerCase()))
      return shared.length >= 2 ? { grade: 'several', seen: shared.join(' ') } : undefined
    })
  },
})
