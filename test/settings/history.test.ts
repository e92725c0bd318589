import { describe, expect, test } from 'vitest'
import {
  byWeek,
  checkHistory,
  KEPT_FOR,
  MOST_KEPT,
  type Remembered,
  rememberWarning,
  stillKept,
} from '../../src/settings/history.ts'

const DAY = 86_400_000

// A Wednesday, at noon.
const NOW = new Date(2026, 10, 18, 12).getTime()
const warned = (change: Partial<Remembered> = {}): Remembered => ({
  at: NOW,
  hostname: 'faux-site.example',
  level: 'danger',
  kind: 'page',
  identity: 'france-travail',
  ...change,
})

describe('the history', () => {
  test('keeps nothing longer than 90 days, and nothing from the future', () => {
    const history = [
      warned({ at: NOW - KEPT_FOR }),
      warned({ at: NOW - KEPT_FOR + 1 }),
      warned({ at: NOW + 1 }),
    ]
    expect(stillKept(history, NOW)).toEqual([history[1]])
    expect(rememberWarning(history, warned({ hostname: 'autre.example' }))).toHaveLength(2)
  })

  test('is bounded, the oldest go first', () => {
    let history: readonly Remembered[] = []
    for (let n = 0; n < MOST_KEPT + 5; n++)
      history = rememberWarning(
        history,
        warned({ at: NOW - MOST_KEPT * 2 + n, hostname: `s${n}.example` }),
      )
    expect(history).toHaveLength(MOST_KEPT)
    expect(history[0]?.hostname).toBe('s5.example')
  })

  test('counts the same warning of one visit once, as the graver one', () => {
    const doubt = warned({ level: 'caution', at: NOW - 1000 })
    expect(rememberWarning([doubt], warned())).toEqual([warned({ at: NOW - 1000 })])
    expect(
      rememberWarning([warned({ at: NOW - 1000 })], warned({ level: 'caution' })),
    ).toHaveLength(1)
    expect(rememberWarning([doubt], warned({ kind: 'message' }))).toHaveLength(2)
    expect(rememberWarning([warned({ at: NOW - DAY })], warned())).toHaveLength(2)
  })

  test('drops what is malformed and keeps the rest', () => {
    const sms = warned({ kind: 'message', hostname: '' })
    const wrong = [null, 7, {}, { ...warned(), at: 'hier' }, { ...warned(), kind: 'sms' }]
    expect(checkHistory([...wrong, warned(), sms])).toEqual([warned(), sms])
    expect(checkHistory({ ...warned() })).toBeUndefined()
  })

  test('has no room for an address or a text', () => {
    const [kept] =
      checkHistory([{ ...warned(), url: 'https://x.example/?nir=1', text: 'secret' }]) ?? []
    expect(kept).toEqual(warned())
    expect(
      checkHistory([{ ...warned(), hostname: 'https://x.example/chemin?nir=1' }])?.[0]?.hostname,
    ).toBe('x.example')
  })

  test('is counted by week and kind, empty weeks too', () => {
    const weeks = byWeek([warned(), warned({ kind: 'stop' }), warned({ at: NOW - 3 * DAY })], NOW)
    expect(weeks).toHaveLength(13)
    expect(new Date(weeks[12]?.start ?? 0).getDay()).toBe(1)
    expect(weeks[12]?.counts).toEqual({ page: 1, message: 0, stop: 1 })
    expect(weeks[11]?.counts).toEqual({ page: 1, message: 0, stop: 0 })
  })
})
