import { sentences } from '../../asks/in-sentences.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import words from '../../lexicon/scan.json'
import { has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const CODE = wordsOf(words.code)
const ASKED = wordsOf(words.asked)

/** Characters of a page in which it is looked for: whoever wants it scanned says so above. */
const MOST = 4_000

/** Asks to scan a QR code: a link that nobody can read beforehand, opened on another device. */
export const signal = graded(['asked'], {
  page: ({ text }) => scanIn(text.slice(0, MOST)),
  message: ({ text }) => scanIn(text),
})

function scanIn(text: string) {
  for (const line of text.split('\n'))
    for (const raw of sentences(line)) {
      const said = normalise(raw)
      if (CODE.some((name) => has(said, name)) && ASKED.some((verb) => has(said, verb)))
        return [
          {
            grade: 'asked' as const,
            how: 'typed' as const,
            asked: 'login' as const,
            values: { said: raw.slice(0, 120) },
          },
        ]
    }
  return []
}
