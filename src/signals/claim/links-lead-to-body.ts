import { claims } from '../../analysis/claiming.ts'
import { isOfficialOf } from '../../analysis/names.ts'
import { graded } from '../signal.ts'

/** Most of the page's links lead to the body's real site: a copied foot or menu. */
export const signal = graded(['many', 'few'], {
  page(page, knowledge) {
    const all = page.linkHosts.reduce((sum, { count }) => sum + count, page.ownLinks)
    return claims(page, knowledge, (identity) => {
      const own = page.linkHosts.filter(({ host }) => isOfficialOf(host, identity, knowledge))
      const count = own.reduce((sum, { count }) => sum + count, 0)
      if (count < 2 || count * 2 < all) return undefined
      const many = count >= 4 || (count >= 3 && count * 4 >= all * 3)
      return { grade: many ? 'many' : 'few', seen: own[0]?.host ?? '' }
    })
  },
})
