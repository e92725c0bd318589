import { describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import type { Identity } from '../../src/identities/identity.ts'
import { levelOf } from '../../src/judge/level.ts'
import type { Scored } from '../../src/judge/scores.ts'

const MISSION = builtInKnowledge().identity('missions-locales') as Identity
const relation = {
  relation: 'unrelated',
  hostname: 'ml-fictive.example',
  registrable: 'ml-fictive.example',
} as const

const request = (asked?: string, how: Scored['how'] = 'typed'): Scored => ({
  id: 'x',
  part: 'request',
  grade: 'x',
  score: 1,
  how,
  ...(asked && { asked }),
})

/** What is said of an unknown Mission Locale that is claimed by a rule, by a sure reading, or by a likely one. */
function level(
  kind: 'page' | 'message',
  heard: 'by a rule' | 'surely' | 'likely',
  ...requests: Scored[]
) {
  const reason: Scored = {
    id: 'x',
    part: 'claim',
    grade: 'x',
    score: 0.9,
    identity: MISSION.id,
    ...(heard !== 'by a rule' && { learned: true }),
    ...(heard === 'likely' && { doubt: true }),
  }
  const claim = { identity: MISSION.id, strength: 0.9, reasons: [reason] }
  return levelOf({
    kind,
    identity: MISSION,
    claim,
    relation,
    forged: false,
    suspicion: 0,
    requests,
  })
}

describe('an unknown local body', () => {
  test.each([
    // It may have a member space of its own.
    ['page', 'by a rule', 'password', 'none'],
    ['page', 'likely', 'password', 'none'],
    ['page', 'surely', 'password', 'caution'],
    ['message', 'by a rule', 'login', 'none'],
    ['message', 'likely', 'login', 'none'],
    ['message', 'surely', 'login', 'caution'],
    ['message', 'surely', 'attachment', 'caution'],
    // Every contact form asks for it.
    ['page', 'surely', 'personal', 'none'],
    ['message', 'surely', 'personal', 'none'],
    // Beyond what any may ask, nobody need hear it.
    ['page', 'by a rule', 'iban', 'danger'],
    ['page', 'by a rule', 'nir', 'caution'],
  ] as const)('on a %s, heard %s, that asks for %s: %s', (kind, heard, asked, is) =>
    expect(level(kind, heard, request(asked))).toBe(is),
  )

  test('that asks for nothing is silent, however surely it is heard', () => {
    expect(level('page', 'surely')).toBe('none')
    expect(level('message', 'surely')).toBe('none')
  })

  test('that wants something no list has words for is a doubt only where it is surely heard', () => {
    expect(level('message', 'by a rule', request())).toBe('none')
    expect(level('message', 'surely', request())).toBe('caution')
  })
})
