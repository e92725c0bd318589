import { askedOnFields } from '../../asks/on-fields.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import scams from '../../lexicon/scams.json'
import { firstOf, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const AWARE = wordsOf(scams.aware)
/** Who tells of a leak asks for nothing that leaked: "Fuite de données : vérifiez avec votre numéro". */
const LEAK = wordsOf(scams.leak)

/**
 * The page's title or first headings are about scams. In running text the words prove nothing:
 * phishing pages copy the real pages' advice.
 */
export const signal = graded(['warns'], {
  page(page) {
    const asksWhatLeaked = askedOnFields(page).some(({ asked }) => asked === 'nir')
    const words = asksWhatLeaked ? AWARE : [...AWARE, ...LEAK]
    const seen = [page.title, ...page.headings.slice(0, 3)]
      .map((text) => firstOf(normalise(text), words))
      .find((word) => word)
    return seen ? [{ grade: 'warns', values: { seen } }] : []
  },
})
