import { sentences } from '../../asks/in-sentences.ts'
import { has, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

const CODE = ['QR code', 'QR-code', 'code QR', 'QRcode']
const ASKED = ['scann*', 'flash*', 'scan']

/** Asks to scan a QR code: a link that nobody can read beforehand, opened on another device. */
export const signal: Signal = {
  id: 'asks-to-scan',
  part: 'request',
  message(message) {
    for (const line of message.text.split('\n'))
      for (const raw of sentences(line)) {
        const text = normalise(raw)
        if (CODE.some((name) => has(text, name)) && ASKED.some((verb) => has(text, verb)))
          return [
            {
              id: signal.id,
              part: 'request',
              weight: 0.6,
              asked: 'login',
              values: { said: raw.slice(0, 120) },
            },
          ]
      }
    return []
  },
}
