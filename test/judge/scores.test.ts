import { describe, expect, test } from 'vitest'
import table from '../../src/judge/scores.json'
import {
  cappedBy,
  readCaps,
  readScores,
  type ScoreTable,
  scored,
  scoreOf,
} from '../../src/judge/scores.ts'
import { together } from '../../src/judge/strength.ts'
import { signals } from '../../src/signals/index.ts'

const scores = readScores(table)
const given = signals.flatMap(({ part, id, grades = [] }) =>
  grades.map((grade) => `${part}/${id}/${grade}`),
)

describe('the table of numbers', () => {
  test('has a score for every grade that a signal can give', () =>
    expect(given.filter((grade) => !scores.has(grade))).toEqual([]))
  test('has none that no signal gives', () =>
    expect([...scores.keys()].filter((grade) => !given.includes(grade))).toEqual([]))

  test.each(signals)('knows the grades of $id, strongest first', ({ part, id, grades = [] }) => {
    expect(grades.length).toBeGreaterThan(0)
    const all = grades.map((grade) => scores.get(`${part}/${id}/${grade}`) ?? 0)
    // Own names are of two kinds, each in the order of a page.
    if (id !== 'has-own-name') expect(all).toEqual([...all].sort((one, other) => other - one))
  })

  test('scores a finding by its grade, a reason for each ask by one number for all', () => {
    expect(scoreOf({ id: 'title-names-body', part: 'claim', grade: 'names' })).toBe(0.6)
    expect(scoreOf({ id: 'asks-for-iban', part: 'request', grade: 'listed', asked: 'iban' })).toBe(
      0.5,
    )
  })
  test.each([
    { id: 'title-names-body', part: 'claim', grade: 'shouts' },
    { id: 'title-names-body', part: 'authority', grade: 'names' },
    { id: 'asks-for-iban', part: 'request', grade: 'names' },
  ] as const)('throws for %o', (finding) => expect(() => scoreOf(finding)).toThrow('no score'))
})

describe('marks that are one fact told twice', () => {
  const mark = (id: string, grade: string) => scored({ id, part: 'claim', grade })
  const title = mark('title-names-body', 'names')
  const heading = mark('heading-names-body', 'names')
  const site = mark('site-name-names-body', 'names')

  test('weigh no more than their group’s cap together', () => {
    const { group, cap = 1 } = cappedBy(title) ?? {}
    expect([heading, site].map((one) => cappedBy(one)?.group)).toEqual([group, group])
    expect(together([title])).toBeCloseTo(0.6)
    expect(together([title, heading])).toBeCloseTo(0.8)
    expect(together([title, heading, site])).toBeCloseTo(cap)
    expect(cap).toBeLessThan(1)
  })
  test('a fact of another group is added to it', () =>
    expect(together([title, heading, site, mark('label-names-body', 'other')])).toBeCloseTo(
      1 - (1 - (cappedBy(title)?.cap ?? 1)) * 0.7,
    ))
  test('more marks never weigh less', () => {
    const claims = signals.filter(({ part }) => part === 'claim')
    const all = claims.flatMap(({ id, grades }) => grades.map((grade) => mark(id, grade)))
    for (const [index, one] of all.entries()) {
      const before = all.slice(0, index).filter(({ id }) => id !== one.id)
      expect(together([...before, one])).toBeGreaterThanOrEqual(together(before))
    }
  })
})

describe('a table is refused', () => {
  const NONE: ScoreTable = { claim: {}, authority: {}, request: {}, innocence: {}, pressure: {} }
  const of = (entry: number | { score: number; why: string }, why = 'by hand'): ScoreTable => ({
    ...NONE,
    claim: { page: { why, scores: { 'x-names': { names: entry } } } },
  })
  test('never when it is whole', () => {
    expect([...readScores(of(1))]).toEqual([['claim/x-names/names', 1]])
    expect([...readScores(of({ score: 0.1, why: 'odd' }))]).toEqual([['claim/x-names/names', 0.1]])
  })
  test.each([
    ['nothing is no score', of(0), 'within'],
    ['too much', of(1.5), 'within'],
    ['no number', of(Number.NaN), 'within'],
    ['an odd one without its why', of({ score: 0.5, why: '' }), 'why'],
    ['a group without its why', of(0.5, ''), 'why'],
  ])('%s', (_, table, message) => expect(() => readScores(table)).toThrow(message))
  test.each([
    [0.4, 'cap is below'],
    [1.5, 'within'],
    [{ score: 0.9, why: '' }, 'why'],
  ])('a cap of %o', (cap, message) => {
    const { claim } = of(0.5)
    const page = { ...(claim.page as NonNullable<typeof claim.page>), cap }
    expect(() => readCaps({ ...NONE, claim: { page } })).toThrow(message)
  })
  test('a signal in two groups', () => {
    const { claim } = of(0.5)
    const twice = {
      ...NONE,
      claim: { ...claim, mail: claim.page as NonNullable<typeof claim.page> },
    }
    expect(() => readScores(twice)).toThrow('two groups')
  })
})
