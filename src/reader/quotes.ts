import { oneAsTyped } from '../lexicon/lexicon.ts'
import words from '../lexicon/quotes.json'
import { joinWrapped } from './wrapped-lines.ts'

// Where a word stands in its line, and what stands around it, is grammar, and stands here.
const pattern = (source: string) => new RegExp(source, 'i')
const WROTE = `${oneAsTyped(words.wrote)}\\s*:?\\s*$`

/** Where a line starts somebody else's message. Each looks at one line only, so none can backtrack far. */
const STARTS: readonly RegExp[] = [
  pattern(`^-{2,}\\s*${oneAsTyped(words.between)}`),
  pattern(`^${oneAsTyped(words.starts)}`),
  pattern(`^(?:le|on) .{6,160}${WROTE}`),
  pattern(`^.{3,120}<[^>\\s]{3,120}>.{0,60}${WROTE}`),
]

/** Labels of a header block that a mail program puts above the message that it quotes. */
const FROM = pattern(`^\\*?${oneAsTyped(words.from)}\\s*:\\*?\\s*\\S`)
const NEXT = pattern(`^\\*?${oneAsTyped(words.next)}\\s*(?:le)?\\s*:\\*?`)

/** Says that what follows or surrounds is quoted: a container without it is only drawn like a quote. */
const ATTRIBUTION = pattern(
  `${oneAsTyped(words.attributes)}|\\b(?:de|from)\\s*:|(?:envoy[ée]|exp[ée]diteur)\\s*:`,
)

/** Whether a text names whom it quotes. @param text the words just before a quote, or its first ones */
export function attributes(text: string): boolean {
  return ATTRIBUTION.test(text.slice(0, 600))
}

/**
 * Parts what the sender wrote from the thread below it: "Le 3 mai, X a écrit :", "-----Message
 * d'origine-----", "De : … Envoyé : …", and lines that begin with ">".
 * @param text visible text, lines kept
 */
export function partQuotes(text: string): { own: string; quoted: string } {
  const lines = text.split('\n')
  const own: string[] = []
  const quoted: string[] = []
  let below = false
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] as string).trim()
    below ||= startsThread(line, lines, index)
    if (below || /^(?:>|&gt;)/.test(line)) quoted.push(line.replace(/^(?:(?:>|&gt;)\s?)+/, ''))
    else own.push(line)
  }
  return { own: joinWrapped(own.join('\n')), quoted: joinWrapped(quoted.join('\n')) }
}

function startsThread(line: string, lines: readonly string[], index: number): boolean {
  if (line.length > 400) return false
  if (STARTS.some((start) => start.test(line))) return true
  if (!FROM.test(line)) return false
  // "De : X" alone may be a sentence; with two of its companions below it is a header block.
  const following = lines.slice(index + 1, index + 7).filter((next) => NEXT.test(next.trim()))
  return following.length >= 2
}

const FORWARDS = pattern(
  `^\\s*(?:${oneAsTyped(words.answers)}\\s*:\\s*)*${oneAsTyped(words.forwards)}\\s*:`,
)

/** "TR : …", "Fwd: …": the subject says that the message hands another one on. */
export function isForwarded(subject: string): boolean {
  return FORWARDS.test(subject)
}
