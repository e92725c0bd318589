import { isFreeMail } from '../../hostname/parse.ts'
import { has, normalise } from '../../lexicon/text.ts'
import { domainOf } from '../../reader/mailbox.ts'
import type { Signal } from '../signal.ts'

/** Who may ask a colleague for something urgent. */
const CHIEFS = [
  'directeur',
  'directrice',
  'direction',
  'présidente',
  'président',
  'responsable',
  'comptable',
  'DRH',
]
/** Lines at the end that can be a signature. */
const LINES = 6

/**
 * "Directrice, ML Val Fictif" from a free mailbox: the name of the person's own organisation, as its
 * domain spells it, or a chief's title and nothing else. Needs the own domains of the settings.
 */
export const signal: Signal = {
  id: 'speaks-for-own-organisation',
  part: 'claim',
  message(message, knowledge) {
    const own = knowledge.identity('own')
    const domain = domainOf(message.sender.address)
    if (!own || !domain || !isFreeMail(domain)) return []
    const end = message.text
      .split('\n')
      .filter((line) => line.trim())
      .slice(-LINES)
    const lines = [message.sender.name, ...end].map((line) => normalise(line.slice(0, 120)))
    const names = [...own.names, ...own.hostnameWords.map(({ word }) => word)]
    const named = lines.some((line) => names.some((name) => has(line, name)))
    const chief = lines.some(
      (line) => line.words.length <= 2 && CHIEFS.some((one) => has(line, one)),
    )
    if (!named && !chief) return []
    return [
      {
        id: signal.id,
        part: 'claim',
        identity: own.id,
        weight: named ? 0.7 : 0.5,
        values: { domain },
      },
    ]
  },
}
