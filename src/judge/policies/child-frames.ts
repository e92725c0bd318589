import type { Scored } from '../scores.ts'
import { together } from '../strength.ts'

/** What speaks for innocence in a child frame speaks only there: a page may embed a newspaper. */
export function asInChildFrame(found: readonly Scored[]): readonly Scored[] {
  const kept = 1 - together(found.filter(({ part }) => part === 'innocence'))
  return found
    .filter(({ part }) => part !== 'innocence')
    .map((finding) =>
      finding.part === 'claim' ? { ...finding, score: finding.score * kept } : finding,
    )
}
