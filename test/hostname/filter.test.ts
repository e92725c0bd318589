import { expect, test } from 'vitest'
import { createFilter } from '../../src/hostname/filter.ts'
import { readLabel } from '../../src/hostname/label.ts'
import { createLexicon } from '../../src/hostname/lexicon.ts'
import { matchesIn } from '../../src/hostname/match.ts'
import { createScan, MAYBE } from '../../src/hostname/scan.ts'
import { identities } from '../../src/identities/index.ts'

const lexicon = createLexicon(identities)
const { candidates, runs } = createFilter(lexicon)
const scan = createScan(identities, runs)
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-'

/** Every name one edit away from a word, doubled and plural forms among them. */
function* slips(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    if (tail) yield head + tail.slice(1)
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2)
    for (const letter of LETTERS) {
      yield head + letter + tail
      if (tail) yield head + letter + tail.slice(1)
    }
  }
  yield [...word].map((letter) => letter + letter).join('')
  yield word.replaceAll('m', 'rn')
  yield word.replace('m', 'rn')
  yield `${word.replaceAll('o', '0').replaceAll('e', '3').replaceAll('i', '1')}`
}

test.each(lexicon)('the filter misses no form of $word', (entry) => {
  let found = 0
  for (const form of slips(entry.word))
    for (const name of [form, `x-${form}`, `mon${form}fr`, `${form}-connexion`]) {
      if (!matchesIn(readLabel(name, 0), lexicon).some((match) => match.entry === entry)) continue
      found++
      expect(candidates(`${name}.fr`), name).toContain(entry)
      expect(scan(`${name}.fr`) & MAYBE.word, name).not.toBe(0)
    }
  // Against a vacuous pass.
  expect(found).toBeGreaterThan(40)
})

test('ordinary names are done in one pass', () => {
  for (const name of ['lemonde.fr', 'www.wikipedia.org', 'a-b-c.example', 'x.y.z', ''])
    expect(candidates(name), name).toEqual([])
})

test('names in punycode are let through', () => {
  for (const name of ['xn--amel-ypa.fr', 'www.xn--zzzz-ypa.fr']) {
    expect(candidates(name)).toBe(lexicon)
    expect(scan(name) & MAYBE.word).not.toBe(0)
  }
})

test('what is no plain hostname is odd', () => {
  for (const name of ['é.fr', 'A.fr', 'a.fr.', '.fr', '', 'a b', 'a.fr:80', '[::1]'])
    expect(scan(name), name).toBe(MAYBE.odd)
})
