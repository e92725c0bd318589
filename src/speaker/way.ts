import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import answer from '../lexicon/answer.json'
import { wordsOf } from '../lexicon/lexicon.ts'
import { firstOf, normalise } from '../lexicon/text.ts'
import { masked } from './mask.ts'

/** Whether a page leaves its reader any way to give something or to go on: a field, a link, a number to write to. */
export const leadsOn = ({
  fields,
  buttons,
  contacts,
  ownLinks,
  linkHosts,
  text,
}: PageEvidence): boolean =>
  fields.length + buttons.length + contacts.length + ownLinks + linkHosts.length > 0 ||
  tellsWay(text)

const ANSWER = wordsOf(answer)
/** Whether a text holds a number to call or an address. */
const tellsWay = (text: string) => NUMBER.test(text) || /\bx(?:lien|adresse)\b/.test(masked(text))

/** Of a phone, as people write it: "06 39 98 01 44". */
const NUMBER = /(?:\d[ .-]?){8,}/

/**
 * Whether a message leaves its reader any way to give something: a link, an address, a number to call, a file,
 * a mailbox to answer to. "000000 est votre code. Ne le donnez à personne." takes nothing.
 */
export function hasWay({ links, text, attachments, sender, fields }: MessageEvidence): boolean {
  return (
    sender.address !== null ||
    links.some(({ quoted }) => !quoted) ||
    attachments.length > 0 ||
    fields.length > 0 ||
    tellsWay(text) ||
    firstOf(normalise(text), ANSWER) !== undefined
  )
}
