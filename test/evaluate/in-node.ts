import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'
import { judgePage } from '../../src/judge/judge.ts'
import type { PageCase } from './corpus.ts'
import type { Result } from './report.ts'

/** Judges pages with the command line's own reader and judge: quick, without layout or shadow roots. */
export async function judgeInNode(cases: readonly PageCase[]): Promise<readonly Result[]> {
  const knowledge = builtInKnowledge()
  const results: Result[] = []
  for (const { set, file, url, expected, host } of cases) {
    const result = { set, host, expected, name: `${file} @ ${url}` }
    try {
      const verdict = judgePage([await readSavedPage(file, url)], knowledge)
      const reasons = [verdict.reasons, verdict.claim?.reasons ?? []][
        verdict.level === 'none' ? 1 : 0
      ]
      const words = reasons?.map(
        ({ id, weight, values }) => `${id} ${weight} ${JSON.stringify(values)}`,
      )
      results.push({
        ...result,
        level: verdict.level,
        reasons: `${verdict.identity ?? verdict.claim?.identity} ${verdict.claim?.strength.toFixed(2)} [${verdict.asked}] ${words?.join('; ')}`,
      })
    } catch (error) {
      results.push({ ...result, level: 'unreadable', reasons: String(error) })
    }
  }
  return results
}
