import drawn from './data/drawn.json'

/**
 * Letters of other scripts that are taken for a Latin one, upper and lower case, in pairs: beside what Unicode
 * calls drawn alike (`data/drawn.json`), and before it where it knows one stroke alone. Fullwidth, circled and
 * mathematical letters need no entry, NFKC folds them.
 */
const DRAWN_ALIKE =
  'аaбbвbгrеeёeзzиnкkмmнhоoпnрpсcтtуyхxѕsіiїiјjһhԁdԛqԝwѵvӏlАaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxӀl' +
  'αaβbγyεeηnιiκkνvοoρpσoτtυuχxωwΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx' +
  'ոnսuօoհhցgıiȷjɡgɑaøoØołlŁlđdĐdħhŧtƒfɩiʟlɴnʀrꜱsᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwʏyᴢz'

const LATIN_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(drawn.drawn).flatMap(([latin, letters]) =>
    Array.from(letters, (odd) => [odd, latin] as [string, string]),
  ),
  ...Array.from(
    DRAWN_ALIKE.matchAll(/(.)(.)/gu),
    ([, odd, latin]) => [odd, latin] as [string, string],
  ),
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['ß', 'ss'],
])

/** Two letters of a flag are a flag. */
const EMOJI_LETTERS = /(?<!\p{RI})\p{RI}{2}(?!\p{RI})/gu

/** Text that is written backwards so that it is drawn forwards, up to the mark that ends it. */
const OVERRIDDEN = /\u202e([^\u202c\u2029\n]{0,1000})/g

const ODD = new RegExp(`[${[...LATIN_OF.keys()].join('')}]`, 'gu')

/** Digits that stand for a letter inside a word: "empl0i", "franc3 travai1". Not at its end: "iban1". */
const DIGIT_IN_WORD = /(?<=[a-z])[01345](?=[a-z])/g
const LETTER_OF_DIGIT: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }

/** Greek's lunate sigma, a c to the eye, which NFKC makes a sigma of. */
const LUNATE_SIGMA = /[ϲϹ]/g

/**
 * One character that stands for a whole phrase or word of Arabic or Japanese: NFKC makes 18 of `ﷺ`. None is
 * written in what we look for, and a text of 16,000 of them must not become one of 288,000.
 */
const WHOLE_WORDS = /[\u321d\u321e\u327c\u3300-\u3357\u33ae\u33af\ufdfa\ufdfb]/g

/**
 * Folds a text to the plain lower-case Latin letters that a reader sees in it: no accents, no
 * invisible characters, no letters borrowed from other scripts, nothing written backwards. "Pôle Empl0і" -> "pole emploi", "N°" -> "numero".
 * Spaces and punctuation stay as they are.
 * @returns at most four times as long as the text
 */
export function fold(text: string): string {
  // Most of what is read is plain ASCII, which needs nothing of the rest.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
  if (/^[\x00-\x7f]*$/.test(text)) return unmask(text.toLowerCase())
  return unmask(
    text
      .replace(OVERRIDDEN, (_, backwards: string) => [...backwards].reverse().join(''))
      .replace(/\bn[°º]s?/gi, 'numero ')
      .replace(EMOJI_LETTERS, ' ')
      .replace(WHOLE_WORDS, ' ')
      .replace(LUNATE_SIGMA, 'c')
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(ODD, (letter) => LATIN_OF.get(letter) ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase(),
  )
}

const unmask = (text: string) =>
  text.replace(DIGIT_IN_WORD, (digit) => LETTER_OF_DIGIT[digit] ?? digit)
