import { firstOf } from '../evidence/text.ts'
import { viewOf } from './reading/view.ts'
import type { Signal } from './signal.ts'

const AWARE = [
  'hameçonnage',
  'phishing',
  'arnaque',
  'arnaques',
  'escroquerie',
  'escrocs',
  'faux site',
  'faux sites',
  'cyberattaque',
  'fuite de données',
  'usurpation',
]

/**
 * The page's title or first headings are about scams. In running text the words prove nothing:
 * phishing pages copy the real pages' advice.
 */
export const signal: Signal = {
  id: 'warns-of-scams',
  part: 'against',
  page(page) {
    const { title, headings } = viewOf(page)
    const seen = [title, ...headings.slice(0, 3)]
      .map((text) => firstOf(text, AWARE))
      .find((word) => word)
    return seen ? [{ id: 'warns-of-scams', part: 'against', weight: 0.4, values: { seen } }] : []
  },
}
