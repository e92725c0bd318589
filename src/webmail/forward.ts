import { oneAsTyped } from '../lexicon/lexicon.ts'
import quotes from '../lexicon/quotes.json'
import { headerLineOf } from './labels.ts'

/** Lines in which a forward may begin, and lines of one header block. */
const FIRST_LINES = 400
const BLOCK = 14

/** "---------- Forwarded message ---------", "Début du message transféré :", Orange's "Message du 02/11/26 09:00". */
const MARK = new RegExp(
  `^(?:[-_=*\\s]*${oneAsTyped(quotes.handedOn)}[^\\n]{0,40}$|${oneAsTyped(quotes.starts)})`,
  'i',
)
const ANSWERS = new RegExp(`^\\s*${oneAsTyped(quotes.answers)}\\s*:`, 'i')
const QUOTED = /^(?:>\s?)+/

/** A message that somebody handed on, and what they wrote above it. */
export interface Forward {
  readonly above: string
  /** From its first header line on; no line begins with ">" any more. */
  readonly message: string
}

/**
 * Parts a forwarded message from what stands above it, as iPhone, Outlook, Gmail, Yahoo, Orange, La Poste, Thunderbird
 * and Samsung write it: a mark, or header lines alone, each quoted or not. An answer quotes its thread in the same way
 * and hands nothing on.
 * @param text lines trimmed
 * @returns `undefined` where nothing is handed on: a header block at the very beginning is the message's own
 */
export function partForward(text: string): Forward | undefined {
  const lines = text.split('\n')
  let answers = false
  let isMarked = false
  const most = Math.min(lines.length, FIRST_LINES)
  for (let index = 0; index < most; index++) {
    const line = unquoted(lines[index] as string)
    isMarked ||= MARK.test(line)
    const block = blockAt(lines, index)
    if (!block) continue
    const isQuoted = QUOTED.test(lines[index] as string)
    const isOwn = lines.slice(0, index).every((one) => one === '') && !isQuoted
    if (isOwn || (answers && !isMarked)) {
      answers ||= block.subject !== undefined && ANSWERS.test(block.subject)
      index += block.length - 1
      continue
    }
    const rest = lines.slice(index)
    return {
      above: lines
        .slice(0, index)
        .filter((one) => !MARK.test(unquoted(one)))
        .join('\n')
        .trim(),
      message: (isQuoted ? rest.map(unquoted) : rest).join('\n'),
    }
  }
  return undefined
}

const unquoted = (line: string) => line.replace(QUOTED, '')

/** Header lines one after another: who it is from, and two others at least. */
function blockAt(
  lines: readonly string[],
  start: number,
): { length: number; subject?: string } | undefined {
  const kinds = new Set<string>()
  let subject: string | undefined
  let index = start
  for (; index < Math.min(lines.length, start + BLOCK); index++) {
    const line = unquoted(lines[index] as string)
    const label = headerLineOf(line)
    if (!label) {
      // The value of "Sujet :" may stand below it: a table that was copied.
      if (
        line === '' ||
        index === start ||
        headerLineOf(unquoted(lines[index - 1] as string))?.value
      )
        break
      continue
    }
    kinds.add(label.line)
    if (label.kind === 'subject') subject ??= label.value
  }
  if (kinds.size < 3 || !kinds.has('from')) return undefined
  return { length: index - start, ...(subject === undefined ? {} : { subject }) }
}
