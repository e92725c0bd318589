import type { MessageEvidence } from '../evidence/message.ts'
import messengers from '../hostname/data/messengers.json'
import words from '../lexicon/elsewhere.json'
import { wordsOf } from '../lexicon/lexicon.ts'
import { has, normalise } from '../lexicon/text.ts'
import type { Graded } from './finding.ts'

/** Messengers' own link hosts. */
const HOSTS: ReadonlySet<string> = new Set(messengers)
const NAMES = wordsOf(words.messengers)
const ASKED = wordsOf(words.asked)

/** Asks to go on in a messenger, where no webmail and no body's own address is in sight. */
export function handsOver(message: MessageEvidence): readonly Graded<'asked'>[] {
  const link = message.links.find(
    ({ hostname, href, quoted }) =>
      !quoted && ((hostname !== null && HOSTS.has(hostname)) || /^(?:whatsapp|tg):/i.test(href)),
  )
  const told = message.text.split('\n').find((line) => {
    const text = normalise(line)
    return NAMES.some((name) => has(text, name)) && ASKED.some((verb) => has(text, verb))
  })
  if (!link && told === undefined) return []
  const label = (link?.hostname ?? link?.href ?? told ?? '').slice(0, 120)
  return [
    {
      grade: 'asked',
      how: 'typed',
      asked: 'contact-elsewhere',
      values: { label },
    },
  ]
}
