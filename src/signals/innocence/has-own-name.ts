import { ownName } from '../../analysis/own-name.ts'
import type { Signal } from '../signal.ts'

/**
 * The page is somebody else's: it bears a name of its own in its title, head, foot or metadata, and
 * that name is its hostname's, or stands in several of these places. "France Travail | LinkedIn" on
 * linkedin.com is a page about France Travail.
 */
export const signal: Signal = {
  id: 'has-own-name',
  part: 'against',
  page(page, knowledge) {
    const own = ownName(page, knowledge)
    if (!own) return []
    const values = { name: own.name.slice(0, 120) }
    return [{ id: 'has-own-name', part: 'against', weight: own.weight, values }]
  },
}
