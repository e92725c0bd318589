import { sentences } from '../../asks/in-sentences.ts'
import { firstOf, has, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** Money that cannot be called back: gift cards, coupons, a cheque to cash for somebody. */
const VOUCHERS = [
  'carte cadeau',
  'cartes cadeaux',
  'cartes cadeau',
  'carte prépayée',
  'cartes prépayées',
  'coupon PCS',
  'coupons PCS',
  'recharge PCS',
  'PCS Mastercard',
  'Neosurf',
  'Transcash',
  'Paysafecard',
  'carte Google Play',
  'cartes Google Play',
  'carte iTunes',
  'cartes iTunes',
  'carte Steam',
  'gift card*',
  'Western Union',
  'mandat cash',
  'encaisser le chèque',
  'encaisser un chèque',
]
const FEES = [
  'frais de dossier',
  "frais d'inscription",
  'frais de traitement',
  'frais de gestion',
  'frais de recrutement',
  'frais de matériel',
  'virement urgent',
  'virement immédiat',
  'virement aujourd’hui',
  'processing fee',
]
const ASKED = [
  'achet*',
  'régler',
  'réglez',
  'payer',
  'payez',
  'verser',
  'versez',
  'effectue*',
  'procure*',
  'prendre',
  'besoin',
  'demand*',
  'merci de',
  'veuillez',
  'peux-tu',
  'pouvez-vous',
  'encaisser',
  'buy',
  'pay',
  'purchase',
  'need',
  'can you',
]
const NOT_ASKED = [
  'jamais',
  'never',
  'aucun frais',
  'sans frais',
  'gratuit*',
  'gagn*',
  'offert*',
  'offerte*',
]
const CALL = ['appel*', 'rappel*', 'compos*', 'contact*', 'joindre', 'téléphon*', 'call']

/** French premium-rate numbers begin with 089 (ARCEP, "numéros à tarification majorée"). */
const PREMIUM = /(?:\+33[\s.-]*|\b0)8[\s.-]*9\d?(?:[\s.-]*\d){6,7}/
/** The card opposition line, which warnings and banks name. */
const HELP_LINE = /0[\s.-]*8[\s.-]*9[\s.-]*2[\s.-]*7[\s.-]*0[\s.-]*5[\s.-]*7[\s.-]*0[\s.-]*5/

/** Asks for money: vouchers, fees, an urgent transfer, a call at a premium rate. */
export const signal: Signal = {
  id: 'asks-for-payment',
  part: 'request',
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
            id: signal.id,
            part: 'request',
            weight: 1,
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
}
