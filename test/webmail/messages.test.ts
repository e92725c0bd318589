import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/asks/ask.ts'
import { readMail } from '../../src/cli/read-mail.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { knowledgeWith } from '../knowledge.ts'

/** `expected.json` beside each `message.eml`: what was fixed before the judge was asked. */
interface Expected {
  /** What the case is about, in one sentence. */
  readonly why: string
  readonly level: 'none' | 'caution' | 'danger'
  readonly identity?: string
  /** Things that must be among what is asked. */
  readonly asked?: readonly Asked[]
  /** Things that must not be said to be asked. */
  readonly notAsked?: readonly Asked[]
  /** Ids that must be among the reasons. */
  readonly reasons?: readonly string[]
  /** The organisation's own domains, as the settings give them. */
  readonly ownDomains?: readonly string[]
}

const FOLDER = 'test/fixtures/messages'
const cases = readdirSync(FOLDER).map((slug) => ({
  slug,
  expected: JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8')) as Expected,
}))

describe.each(['none', 'caution', 'danger'] as const)('%s', (level) => {
  test.each(cases.filter(({ expected }) => expected.level === level))('$slug', async (one) => {
    const { slug, expected } = one
    const message = await readMail(`${FOLDER}/${slug}/message.eml`)
    const verdict = judgeMessage(message, knowledgeWith(expected.ownDomains))
    const ids = verdict.reasons.map(({ id }) => id)
    expect(verdict.level, `${expected.why} ${JSON.stringify(verdict)}`).toBe(expected.level)
    expect(verdict.identity).toBe(expected.identity)
    for (const asked of expected.asked ?? []) expect(verdict.asked).toContain(asked)
    for (const asked of expected.notAsked ?? []) expect(verdict.asked).not.toContain(asked)
    for (const reason of expected.reasons ?? []) expect(ids).toContain(reason)
  })
})

test('there are at least forty messages, and enough innocent ones', () => {
  const innocent = cases.filter(({ expected }) => expected.level === 'none')
  expect(cases.length).toBeGreaterThanOrEqual(40)
  expect(innocent.length).toBeGreaterThanOrEqual(cases.length * 0.45)
})
