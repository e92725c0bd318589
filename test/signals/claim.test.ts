import { describe, expect, test } from 'vitest'
import { signals } from '../../src/signals/index.ts'
import { ofAddresses } from './claim/addresses.ts'
import { ofMails } from './claim/mails.ts'
import { ofNames } from './claim/names.ts'
import { ofPictures } from './claim/pictures.ts'
import type { ClaimRows } from './claim/row.ts'
import { ofWords } from './claim/words.ts'

/** Each signal by itself: what it finds, and first of all where it finds nothing. */
const tables = [ofNames, ofWords, ofPictures, ofAddresses, ofMails]
const rows: ClaimRows = Object.assign({}, ...tables)
const claims = signals.filter(({ part }) => part === 'claim')

for (const signal of claims)
  describe(signal.id, () => {
    const named = (rows[signal.id] ?? []).map(([shows, look, ...finds]) => ({ shows, look, finds }))
    test.each(named)('$shows', ({ look, finds }) =>
      expect(look(signal).map(({ identity, grade }) => `${identity} ${grade}`)).toEqual(finds),
    )
  })

describe('the tables', () => {
  test('are of signals of this folder, each in one table', () => {
    const listed = tables.flatMap((table) => Object.keys(table))
    expect(listed.toSorted()).toEqual(claims.map(({ id }) => id).toSorted())
  })
  test.each(claims)('show every grade of $id, honest first, and more of them', (signal) => {
    const { id, grades } = signal
    const found = (rows[id] ?? []).map(([, , ...finds]) => finds)
    const seen = new Set(found.flat().map((one) => one.split(' ')[1]))
    expect([...seen].toSorted()).toEqual([...grades].toSorted())
    // Guilty is the strongest grade; what finds nothing or a milder one stands before it.
    const [strongest] = grades
    const isGuilty = found.map((finds) => finds.some((one) => one.endsWith(` ${strongest}`)))
    expect(isGuilty).toEqual(isGuilty.toSorted())
    const honest = found.filter((finds) => finds.length === 0).length
    expect(honest).toBeGreaterThan(0)
    expect(isGuilty.filter((guilty) => !guilty).length).toBeGreaterThan(
      isGuilty.filter((guilty) => guilty).length,
    )
  })
})
