import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import en from '../public/_locales/en/messages.json'
import fr from '../public/_locales/fr/messages.json'

const keys = Object.keys(fr)
const read = (file: string) => readFileSync(file, 'utf8')
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|html)$/.test(path))
const code = [...sources, 'manifest.json'].map(read).join('\n')

const textOf = (texts: Readonly<Record<string, { message: string }>>, key: string) =>
  texts[key]?.message ?? ''
/** A body stands in a sentence as {body}, {of} (« de la CAF »), {to} or {name}: each language takes what it needs. */
const holes = (text: string) =>
  new Set(
    (text.match(/\{\w+\}/g) ?? []).map((hole) => hole.replace(/\{(?:of|to|name)\}/, '{body}')),
  )

describe('the texts', () => {
  test('are the same in both languages, in the same order', () => {
    expect(Object.keys(en)).toEqual(keys)
    expect(keys).toEqual([...keys].sort())
  })

  test.each(keys)('%s is whole in both languages, with the same holes', (key) => {
    const [french, english] = [textOf(fr, key), textOf(en, key)]
    for (const text of [french, english]) {
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
      // Typewriter's marks: ’ and … are one character each.
      expect(text).not.toMatch(/'|\.\.\./)
    }
    expect(holes(english)).toEqual(holes(french))
    // No line begins with a lonely "?": a space that does not break stands before it in French.
    expect(french).not.toMatch(/ [:;?!»]|« /)
  })

  test('are all used', () => {
    const whole = new Set(
      [...code.matchAll(/['"`]([a-z][A-Za-z0-9]+)['"`]/g)].map(([, word]) => word),
    )
    for (const [, word] of code.matchAll(/__MSG_(\w+)__/g)) whole.add(word)
    // `reason${…}`, `helpGiven${…}`: keys that are put together.
    const families = [...code.matchAll(/`([a-z]+[A-Za-z0-9]*)\$\{/g)].map(
      ([, start]) => start ?? '',
    )
    const unused = keys.filter(
      (key) =>
        !whole.has(key) &&
        !families.some(
          (start) =>
            start.length > 3 && key.startsWith(start) && /[A-Z0-9]/.test(key[start.length] ?? ''),
        ),
    )
    expect(unused).toEqual([])
  })

  test('are all there that the manifest names', () => {
    for (const [, key] of read('manifest.json').matchAll(/__MSG_(\w+)__/g))
      expect(keys).toContain(key)
  })
})

describe('no text for people is hard-coded', () => {
  /** Names that are the same in every language. */
  const NAME = /^(?:Vigie|France Travail)$/

  test.each(sources.filter((path) => path.endsWith('.html')))('%s', (path) => {
    const bare = read(path)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<[^>]*>/g, '\n')
    const texts = bare.split('\n').flatMap((line) => line.trim() || [])
    expect(texts.filter((text) => !NAME.test(text))).toEqual([])
    expect(read(path)).not.toMatch(/\b(?:title|aria-label|placeholder|alt)="[^"]+"/)
  })

  const rooms = /^src\/(?:pages|content|background|wording)\//
  test.each(sources.filter((path) => rooms.test(path) && path.endsWith('.ts')))('%s', (path) => {
    const bare = read(path)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(?<![:'"`])\/\/.*$/gm, '')
      // What only developers read.
      .replace(/(?:new \w*Error|console\.\w+)\([^)]*\)/g, '')
    const sentences = [...bare.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
      .map(([, single, template]) => single ?? template ?? '')
      // Two words, the first with a capital, or an accent: nothing that a program compares.
      .filter(
        (text) =>
          /^\p{Lu}\p{Ll}+,? \p{L}{2,}/u.test(text) || /\p{L}*[éèêàçù]\p{L}* \p{L}/u.test(text),
      )
    expect(sentences.filter((text) => !NAME.test(text))).toEqual([])
  })
})
