import haste from '../../lexicon/haste.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { firstOf, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const HASTE = wordsOf(haste)

/** Haste and threats. Genuine mails hurry too, so this only colours a warning that has other reasons. */
export const signal = graded(['hurries'], {
  message(message) {
    const words = firstOf(normalise(`${message.subject}\n${message.text}`), HASTE)
    return words ? [{ grade: 'hurries', values: { words } }] : []
  },
})
