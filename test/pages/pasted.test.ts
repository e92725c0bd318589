import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createRelate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { createKnowledge } from '../../src/judge/knowledge.ts'
import { judgeMessage } from '../../src/judge/message.ts'
import { readPasted } from '../../src/webmail/pasted.ts'

const FOLDER = 'test/fixtures/pasted'
const knowledge = createKnowledge(identities, createRelate(identities))
/** The name begins with the level that it must earn: `none-sms-ami.txt`. */
const files = readdirSync(FOLDER).sort(
  (one, other) => Number(other.startsWith('none')) - Number(one.startsWith('none')),
)

describe('pasted messages', () => {
  test.each(files)('%s', (file) => {
    const { level, reasons } = judgeMessage(
      readPasted(readFileSync(`${FOLDER}/${file}`, 'utf8')),
      knowledge,
    )
    expect(level, JSON.stringify(reasons)).toBe(file.split('-')[0])
  })

  test('more are innocent than not', () => {
    expect(files.filter((file) => file.startsWith('none')).length).toBeGreaterThan(files.length / 2)
  })
})
