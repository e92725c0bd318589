import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AskFile } from '../../src/asks/ask.ts'
import { askOf, asks, gravestFirst } from '../../src/asks/index.ts'
import { GIVEN } from '../../src/help/plan.ts'
import { normalise } from '../../src/lexicon/text.ts'
import { isTextKey } from '../../src/wording/text.ts'
import { sayThings, thingKey } from '../../src/wording/things.ts'

const FOLDER = 'src/asks'
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file.replace('.json', ''), readJson(`${FOLDER}/${file}`)] as const)

function readJson(path: string): AskFile {
  return JSON.parse(readFileSync(path, 'utf8'))
}

describe('the registry', () => {
  test('has every file, the gravest first, no two of one rank', () => {
    expect(asks.map(({ id }) => id).sort()).toEqual(files.map(([id]) => id).sort())
    const ranks = asks.map(({ rank }) => rank)
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
    expect(new Set(ranks).size).toBe(ranks.length)
  })
  test('has no two that fields are asked about in one turn', () => {
    const turns = asks.flatMap(({ turn }) => turn ?? [])
    expect(new Set(turns).size).toBe(turns.length)
  })
  test('names each once, the gravest first', () =>
    expect(gravestFirst(['personal', 'iban', 'card', 'iban'])).toEqual([
      'card',
      'iban',
      'personal',
    ]))
  test('knows no other', () => expect(() => askOf('shoe-size')).toThrow('shoe-size'))
})

/** What a file may say, and of which type; `words` and the like are read below. */
const TYPES: Readonly<Record<string, string>> = {
  why: 'string',
  rank: 'number',
  secret: 'object',
  localBodyMayAsk: 'object',
  little: 'boolean',
  harmless: 'boolean',
  given: 'string',
  turn: 'number',
  words: 'object',
  wakes: 'object',
  attributes: 'object',
  lengths: 'object',
}

describe.each(files)('%s', (id, file) => {
  test('says what it is, and nothing that nobody reads', () => {
    expect(file.why.length).toBeGreaterThan(20)
    for (const [key, value] of Object.entries(file)) expect(typeof value, key).toBe(TYPES[key])
    for (const kind of ['page', 'message'] as const) {
      expect(typeof file.secret[kind]).toBe('boolean')
      expect(['may', 'doubt', 'never']).toContain(file.localBodyMayAsk[kind])
    }
  })
  test('has a name in sentences, or is a step with a sentence of its own', () => {
    if (id === 'contact-elsewhere') expect(isTextKey(thingKey(id))).toBe(false)
    else
      for (const language of ['fr', 'en'] as const) expect(sayThings(language, [id])).toBeTruthy()
  })
  test('that words, fields or files ask for has its reason', () => {
    const { turn, inSentences, onUploads } = askOf(id)
    if (turn === undefined && inSentences.length + onUploads.length === 0) return
    expect(isTextKey(`reason${thingKey(`asks-for-${id}`).slice('warnThing'.length)}`)).toBe(true)
  })
  test('is called in the help guide by one of its names', () => {
    if (file.given !== undefined) expect(GIVEN).toContain(file.given)
    // Nothing grave is given away without a word on what to do now.
    else expect(file.secret.page).toBe(false)
  })
  test('says no word twice where it is looked for', () => {
    const { onFields, inSentences, onUploads } = askOf(id)
    for (const list of [onFields, inSentences, onUploads]) {
      const folded = list.map((word) => `${normalise(word).words.join(' ')}${word.endsWith('*')}`)
      expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([])
      expect(folded.filter((word) => word === '')).toEqual([])
    }
  })
  test('shares no word of its sentences with another', () => {
    const mine = new Set(askOf(id).inSentences.map((word) => normalise(word).letters))
    for (const other of asks)
      if (other.id !== id)
        expect(other.inSentences.filter((word) => mine.has(normalise(word).letters))).toEqual([])
  })
})
