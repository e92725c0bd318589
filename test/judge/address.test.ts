import { describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { judgeAddressInSlices } from '../../src/judge/page.ts'
import { atOnce } from '../../src/judge/slices.ts'
import type { Level } from '../../src/judge/verdict.ts'

const knowledge = builtInKnowledge()
const judged = (url: string, read: readonly PageEvidence[] = []) =>
  atOnce(judgeAddressInSlices({ url, hostname: new URL(url).hostname }, read, knowledge))

describe('an address, before its page is read', () => {
  test.each<[url: string, level: Level, claim: string | undefined]>([
    ['https://boulangerie.example/', 'none', undefined],
    ['https://203.0.113.7/', 'none', undefined],
    ['https://mission-locale.example/', 'none', 'missions-locales'],
    ['https://carnet.example/blog/france-travail/', 'none', 'france-travail'],
    ['https://www.francetravail.fr/accueil/', 'official', undefined],
    ['https://espace-francetravail.example/', 'caution', 'france-travail'],
  ])('%s: %s', (url, level, claim) => {
    const verdict = judged(url)
    expect(verdict.level).toBe(level)
    expect(verdict.claim?.identity).toBe(claim)
    // Of what was not read nothing is said.
    expect(verdict.asked).toEqual([])
    for (const { id } of verdict.reasons) expect(id).toMatch(/^(?:hostname|address|on)-/)
  })
})
