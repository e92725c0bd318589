import { firstOf, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

const HASTE = [
  'sous 24 heures',
  'sous 24h',
  'sous 48 heures',
  'sous 48h',
  'sous 72 heures',
  'sous 72h',
  'dans les 24 heures',
  'dans les 24h',
  'dans les 48 heures',
  'dans les 48h',
  'immédiatement',
  'sans délai',
  'dernier rappel',
  'dernier avis',
  'suspendu*',
  'suspension',
  'radié',
  'radiation',
  'urgent',
  'within 24 hours',
  'within 48 hours',
  'suspended',
  'immediately',
]

/** Haste and threats. Genuine mails hurry too, so this only colours a warning that has other reasons. */
export const signal: Signal = {
  id: 'hurries',
  part: 'pressure',
  message(message) {
    const words = firstOf(normalise(`${message.subject}\n${message.text}`), HASTE)
    return words ? [{ id: signal.id, part: 'pressure', weight: 0.2, values: { words } }] : []
  },
}
