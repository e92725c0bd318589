import type { Knowledge } from '../../analysis/knowledge.ts'
import type { Link } from '../../evidence/message.ts'
import { wordsOf } from '../../lexicon/lexicon.ts'
import words from '../../lexicon/log-in.json'
import { has, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

const LOGIN = wordsOf(words.login)
const HERE = wordsOf(words.here)
const TOLD = wordsOf(words.told)

/**
 * "Log in here": a link that asks to log in or to fill in, and leads to no official address. Under a
 * false claim that is how a password, then a card, is asked for. Logins at the body itself say nothing.
 */
export const signal = graded(['asked', 'linked'], {
  message(message, knowledge) {
    const away = message.links.filter((link) => !link.quoted && leadsAway(link, knowledge))
    const said = normalise(message.text)
    const told = TOLD.some((phrase) => has(said, phrase))
    const login = away.find(({ text }) => LOGIN.some((phrase) => has(normalise(text), phrase)))
    const here = told
      ? away.find(({ text }) => HERE.some((phrase) => has(normalise(text), phrase)))
      : undefined
    // A bare address says nothing itself: "mettez à jour vos coordonnées : https://…" does.
    const bare =
      told || LOGIN.some((phrase) => has(said, phrase))
        ? away.find(({ text }) => isAddress(text))
        : undefined
    const link = login ?? here ?? bare
    if (link) return [{ grade: 'asked', asked: 'login', how: 'typed', values: valuesOf(link) }]
    const weak = away.find(({ text }) => text !== '')
    return weak
      ? [{ grade: 'linked', asked: 'personal', how: 'typed', values: valuesOf(weak) }]
      : []
  },
})

const valuesOf = ({ text, hostname }: Link) => ({
  text: text.slice(0, 120),
  hostname: hostname ?? '',
})

/** "www.francetravail.fr/rib", "https://…": the link's text is an address. */
const isAddress = (text: string) =>
  /^(?:https?:\/\/)?[^\s/]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text.trim())

/** A web address that is not a protected body's own; unknown targets lead away, too. */
function leadsAway({ href, hostname }: Link, knowledge: Knowledge): boolean {
  if (!/^(?:https?:|\/\/)/i.test(href)) return false
  if (hostname === null) return true
  const { relation } = knowledge.relate(hostname)
  return relation !== 'official' && relation !== 'known'
}
