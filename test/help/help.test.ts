import { describe, expect, test } from 'vitest'
import { CHANNELS, channel, hrefOf } from '../../src/help/channel.ts'
import { LEAKS } from '../../src/help/leaks.ts'
import {
  ACCOUNTS,
  type Account,
  GIVEN,
  type Given,
  givenOf,
  planFor,
  STEPS,
} from '../../src/help/plan.ts'
import { relate } from '../../src/hostname/relate.ts'
import { isTextKey } from '../../src/wording/text.ts'

const ids = (given: readonly Given[], account: Account) =>
  planFor(new Set(given), account).map(({ id }) => id)

describe('the plan', () => {
  test('nothing given still leads to people who help, and never to a bank', () => {
    const plan = ids([], 'other')
    expect(plan).toContain('Guide')
    expect(plan).toContain('Talk')
    expect(plan.join()).not.toMatch(/Bank|Card|Password|Adviser/)
  })

  test('a card is blocked before anything else', () =>
    expect(ids(['password', 'card'], 'candidate')[0]).toBe('CardStop'))

  test('an adviser tells the structure first; a job seeker never reads of it', () => {
    expect(ids(['password'], 'adviser').slice(0, 2)).toEqual(['AdviserTell', 'AdviserSuspend'])
    expect(ids([...GIVEN], 'candidate').join()).not.toContain('Adviser')
  })

  test('each kind of thing brings a step of its own', () => {
    for (const one of GIVEN)
      for (const account of ACCOUNTS)
        expect(ids([one], account).length, `${one} ${account}`).toBeGreaterThan(
          ids([], account).length,
        )
  })

  test('urgent steps come first', () => {
    const order = ['now', 'today', 'after']
    const whens = planFor(new Set(GIVEN), 'adviser').map(({ when }) => order.indexOf(when))
    expect(whens).toEqual([...whens].sort())
  })

  test('what was asked for is ticked; a name and a phone are no reason for alarm', () => {
    expect([...givenOf(['password', 'identity-papers', 'payment'])]).toEqual([
      'password',
      'papers',
      'money',
    ])
    expect(givenOf(['personal', 'contact-elsewhere', 'identifier']).size).toBe(0)
  })
})

describe('the data', () => {
  test.each(STEPS)('step $id has its texts and its channels', ({ id, channels }) => {
    expect(isTextKey(`helpStep${id}`)).toBe(true)
    expect(isTextKey(`helpStep${id}More`)).toBe(true)
    for (const one of channels) expect(channel(one).id).toBe(one)
  })

  test.each(CHANNELS)('channel $id is a phone or an https address, checked on a day', (one) => {
    expect(isTextKey(`helpChannel${one.id}`)).toBe(true)
    expect([one.phone, one.web].filter(Boolean)).toHaveLength(1)
    expect(one.checked).toMatch(/^20\d\d-\d\d-\d\d$/)
    if (one.phone) expect(hrefOf(one)).toMatch(/^tel:\d{4,10}$/)
    // We never send anyone to a name that our own engine doubts.
    else expect(relate(new URL(hrefOf(one)).hostname).relation).not.toBe('lookalike')
  })

  test('leaks are newest first and never say of one thing that it leaked and did not', () => {
    const dates = LEAKS.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort().reverse())
    for (const { leaked, spared } of LEAKS)
      expect(leaked.filter((thing) => spared.includes(thing))).toEqual([])
  })
})
