import { isFreeMail } from '../../hostname/parse.ts'
import chiefs from '../../lexicon/chiefs.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import { has, normalise } from '../../lexicon/text.ts'
import { domainOf } from '../../reader/mailbox.ts'
import { graded } from '../signal.ts'

const CHIEFS = wordsOf(chiefs)
/** Lines at the end that can be a signature. */
const LINES = 6

/**
 * "Directrice, ML Val Fictif" from a free mailbox: the name of the person's own organisation, as its
 * domain spells it, or a chief's title and nothing else. Needs the own domains of the settings.
 */
export const signal = graded(['named', 'chief'], {
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
    return [{ identity: own.id, grade: named ? 'named' : 'chief', values: { domain } }]
  },
})
