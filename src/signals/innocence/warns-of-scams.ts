import { viewOf } from '../../analysis/view.ts'
import { requestsOf } from '../../asks/on-fields.ts'
import { firstOf } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

const AWARE = [
  'hameçonnage',
  'phishing',
  'arnaque',
  'arnaques',
  'escroquerie',
  'escrocs',
  'faux site',
  'faux sites',
  'usurpation',
]

/** Who tells of a leak asks for nothing that leaked: "Fuite de données : vérifiez avec votre numéro". */
const LEAK = ['cyberattaque', 'fuite de données']

/**
 * The page's title or first headings are about scams. In running text the words prove nothing:
 * phishing pages copy the real pages' advice.
 */
export const signal: Signal = {
  id: 'warns-of-scams',
  part: 'against',
  page(page) {
    const { title, headings } = viewOf(page)
    const asksWhatLeaked = requestsOf(page).some(({ asked }) => asked === 'nir')
    const words = asksWhatLeaked ? AWARE : [...AWARE, ...LEAK]
    const seen = [title, ...headings.slice(0, 3)]
      .map((text) => firstOf(text, words))
      .find((word) => word)
    return seen ? [{ id: 'warns-of-scams', part: 'against', weight: 0.4, values: { seen } }] : []
  },
}
