import { sentences } from '../../asks/in-sentences.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import words from '../../lexicon/payment.json'
import { firstOf, has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const VOUCHERS = wordsOf(words.vouchers)
const FEES = wordsOf(words.fees)
const ASKED = wordsOf(words.asked)
const NOT_ASKED = wordsOf(words.notAsked)
const CALL = wordsOf(words.call)

/** French premium-rate numbers begin with 089 (ARCEP, "numéros à tarification majorée"). */
const PREMIUM = /(?:\+33|\b0)[\s.-]*8[\s.-]*9\d?(?:[\s.-]*\d){6,7}/
/** The card opposition line, which warnings and banks name. */
const HELP_LINE = /0[\s.-]*8[\s.-]*9[\s.-]*2[\s.-]*7[\s.-]*0[\s.-]*5[\s.-]*7[\s.-]*0[\s.-]*5/

/** Asks for money: vouchers, fees, an urgent transfer, a call at a premium rate. */
export const signal = graded(['asked'], {
  message(message) {
    for (const line of `${message.subject}\n${message.text}`.split('\n'))
      for (const raw of sentences(line)) {
        const text = normalise(raw)
        if (NOT_ASKED.some((phrase) => has(text, phrase))) continue
        const thing = firstOf(text, VOUCHERS) ?? firstOf(text, FEES)
        const premium = PREMIUM.exec(raw)?.[0]
        const calls = premium && !HELP_LINE.test(raw) && CALL.some((verb) => has(text, verb))
        if (!calls && !(thing && ASKED.some((verb) => has(text, verb)))) continue
        return [
          {
            grade: 'asked',
            how: 'sent',
            asked: 'payment',
            values: {
              thing: calls ? (premium as string) : (thing as string),
              said: raw.slice(0, 120),
            },
          },
        ]
      }
    return []
  },
})
