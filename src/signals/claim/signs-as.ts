import { isShort, nameable } from '../../analysis/names.ts'
import { type Naming, nameIn, othersIn } from '../../analysis/naming.ts'
import { withoutVouched } from '../../analysis/platform.ts'
import { isOfABody } from '../../analysis/sender.ts'
import type { MessageEvidence } from '../../evidence/message.ts'
import farewells from '../../lexicon/farewells.json'
import { foldedWords, oneOf } from '../../lexicon/lexicon.ts'
import { normalise } from '../../lexicon/text.ts'
import titles from '../../lexicon/titles.json'
import { graded } from '../signal.ts'

/** Lines at the end of a message, or below a farewell, that can be its signature, and characters of one. */
const LINES = 16
const BELOW = 3
const LONGEST = 100

/** "L'équipe France Travail", "Conseillère – Mission Locale": who signs, at the end or as the first line. */
export const signal = graded(['signs'], {
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const lines = message.text.split('\n').filter((line) => line.trim())
    // A short message has no separate end: its first line may be a heading ("FRANCE TRAVAIL").
    const candidates = [
      ...new Set([
        ...lines.slice(0, 1),
        ...lines.slice(-LINES),
        ...lines.slice(-2).map(lastSentence),
        ...belowFarewells(lines),
      ]),
    ]
      .filter((line) => line.length <= LONGEST)
      .map((line) => ({ line, text: normalise(withoutVouched(message, line)) }))
    return nameable(knowledge.identities).flatMap((identity) => {
      const signed = candidates.find(({ text }) => {
        const naming = nameIn(text, identity, identity.names)
        if (!naming || naming.beside) return false
        if (isPersonBefore(naming, message)) return true
        if (isShort(naming.name, 'message')) return othersIn(naming) === 0
        // A family's member has its town beside its name: "Mission Locale du Val Fictif".
        const room = naming.role
          ? 4
          : identity.shape === 'federated' && naming.place.from === 0
            ? 5
            : 0
        return othersIn(naming) <= room
      })
      if (!signed) return []
      return [
        {
          identity: identity.id,
          grade: 'signs' as const,
          values: { line: signed.line.trim().slice(0, 120) },
        },
      ]
    })
  },
})

const FAREWELL = new RegExp(`\\b${oneOf(farewells)}\\b`)

/** A foot of many lines may follow: "Bien cordialement, / France Travail / Nos offres d'emploi / …". */
function belowFarewells(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) =>
    line.length <= LONGEST && FAREWELL.test(normalise(line).words.join(' '))
      ? lines.slice(at + 1, at + 1 + BELOW)
      : [],
  )
}

/** A mail of one paragraph signs in its last words: "… à bientôt. Service recrutement France Travail". */
const lastSentence = (line: string) =>
  line
    .slice(-300)
    .split(/[.!?]\s+/)
    .at(-1) ?? ''

const TITLES = foldedWords(titles)

/**
 * "Inès – Mission Locale", "M. Durand, France Travail": the sender's own name alone
 * before the body's. An organisation that stands there has its name in its domain.
 */
function isPersonBefore({ text, place }: Naming, { sender }: MessageEvidence): boolean {
  const before = text.words.slice(0, place.from)
  if (before.length === 0 || before.length > 3 || place.to < text.words.length) return false
  if (!text.breaks.has(place.from)) return false
  const [, domain = ''] = sender.address?.split('@') ?? []
  const called = normalise(sender.name).words
  const isPersons = (word: string) => called.includes(word) && !domain.includes(word)
  return before.some(isPersons) && before.every((word) => TITLES.has(word) || isPersons(word))
}
