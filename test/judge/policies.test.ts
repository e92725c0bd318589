import { describe, expect, test } from 'vitest'
import type { MessageEvidence } from '../../src/evidence/message.ts'
import { NO_MESSAGE } from '../../src/evidence/message.ts'
import { identityOf } from '../../src/identities/index.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { asInChildFrame } from '../../src/judge/policies/child-frames.ts'
import { mayShow } from '../../src/judge/policies/delegates.ts'
import { rememberClaim } from '../../src/judge/policies/flow.ts'
import type { Scored } from '../../src/judge/scores.ts'
import { knowledgeWith } from '../knowledge.ts'

const knowledge = knowledgeWith()
const level = (message: Partial<MessageEvidence>) =>
  judgeMessage({ ...NO_MESSAGE, ...message }, knowledge).level
const FAKE: Partial<MessageEvidence> = {
  reader: 'roundcube',
  sender: { name: 'France Travail', address: 'a@garage-fictif.example' },
  text: 'Bonjour,\nEnvoyez-nous votre RIB en réponse à ce mail.',
}
const nobody = { name: 'France Travail', address: null }

describe('a sender that is not shown', () => {
  test('makes a danger a doubt', () => {
    expect(level(FAKE)).toBe('danger')
    expect(level({ ...FAKE, sender: nobody })).toBe('caution')
  })
  test('but not where the person pasted the message, which never has one', () =>
    expect(level({ ...FAKE, sender: nobody, reader: 'pasted' })).toBe('danger'))
  test('nor where a link’s own name tells', () => {
    const href = 'https://espace-francetravail.example/'
    const hostname = 'espace-francetravail.example'
    const link = { text: 'ici', href, chain: [], target: href, hostname, quoted: false }
    expect(level({ ...FAKE, sender: nobody, links: [link] })).toBe('danger')
  })
})

describe('a body’s own address', () => {
  const sender = { name: 'France Travail', address: 'ne-pas-repondre@francetravail.fr' }
  test('says nothing by itself, and is a doubt where it wants a secret sent', () => {
    expect(level({ ...FAKE, sender, text: 'Votre rendez-vous est jeudi.' })).toBe('none')
    expect(level({ ...FAKE, sender })).toBe('caution')
  })
  test('counts no more where the receiver calls it forged', () =>
    expect(level({ ...FAKE, sender, authentication: 'fail' })).toBe('danger'))
})

const claim = (identity: string, strength: number) => ({ identity, strength, reasons: [] })
describe('an earlier page of a flow', () => {
  test('is nothing without memory', () =>
    expect(rememberClaim([claim('caf', 0.3)], undefined)).toEqual([claim('caf', 0.3)]))
  test('weighs a little less than what is seen now', () => {
    expect(rememberClaim([claim('caf', 0.95)], claim('caf', 1))).toEqual([claim('caf', 0.95)])
    expect(rememberClaim([claim('caf', 0.3)], claim('caf', 1))[0]?.strength).toBeCloseTo(0.9)
  })
  test('stands before a weaker claim of another body', () =>
    expect(
      rememberClaim([claim('ameli', 0.5)], claim('caf', 1)).map(({ identity }) => identity),
    ).toEqual(['caf', 'ameli']))
})

test('what speaks for innocence in a child frame speaks only there', () => {
  const found = (part: Scored['part'], score: number): Scored => ({
    id: 'x',
    part,
    grade: 'x',
    score,
  })
  const kept = asInChildFrame([found('claim', 0.8), found('request', 1), found('innocence', 0.5)])
  expect(kept.map(({ part, score }) => [part, score])).toEqual([
    ['claim', 0.4],
    ['request', 1],
  ])
})

test.each([
  ['its provider', 'cfspart-idp.impots.gouv.fr', true],
  ['a name that only ends like it', 'notimpots.gouv.fr', false],
  ['anybody else', 'garage-fictif.example', false],
])('FranceConnect may be shown by %s: %s', (_, hostname, may) => {
  const identity = identityOf('franceconnect')
  expect(identity && mayShow(hostname, identity)).toBe(may)
})
