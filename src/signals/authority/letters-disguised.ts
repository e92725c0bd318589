import { graded } from '../signal.ts'

/** One word of Latin and of Cyrillic or Greek letters, as no language writes: "Trаvail" with a Cyrillic а. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u
/** Letters of mathematics in a name: "𝗙𝗿𝗮𝗻𝗰𝗲 𝗧𝗿𝗮𝘃𝗮𝗶𝗹". Decoration elsewhere. */
const MATHEMATICAL = /[\u{1d400}-\u{1d7ff}]{3}/u

/** Letters that are drawn like others, to slip by. */
export const signal = graded(['mixed', 'mathematical'], {
  message(message) {
    const head = `${message.sender.name}\n${message.subject}`
    const word = wordWith(MIXED, head) ?? wordWith(MIXED, message.text)
    if (word) return [{ grade: 'mixed', values: { word } }]
    const drawn = wordWith(MATHEMATICAL, message.sender.name)
    return drawn ? [{ grade: 'mathematical', values: { word: drawn } }] : []
  },
})

/** The word in which it stands. µg, Ω and the like stand alone and mix with nothing. */
function wordWith(pattern: RegExp, text: string): string | undefined {
  const at = pattern.exec(text)?.index
  if (at === undefined) return undefined
  const before = /\S{0,30}$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? ''
  const after = /^\S{0,30}/.exec(text.slice(at, at + 30))?.[0] ?? ''
  return before + after
}
