import { sentences } from '../../asks/in-sentences.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import words from '../../lexicon/scan.json'
import { has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const CODE = wordsOf(words.code)
const ASKED = wordsOf(words.asked)

/** Asks to scan a QR code: a link that nobody can read beforehand, opened on another device. */
export const signal = graded(['asked'], {
  message(message) {
    for (const line of message.text.split('\n'))
      for (const raw of sentences(line)) {
        const text = normalise(raw)
        if (CODE.some((name) => has(text, name)) && ASKED.some((verb) => has(text, verb)))
          return [
            {
              grade: 'asked',
              how: 'typed',
              asked: 'login',
              values: { said: raw.slice(0, 120) },
            },
          ]
      }
    return []
  },
})
