import type { Knowledge } from '../analysis/knowledge.ts'
import type { PageEvidence } from '../evidence/page.ts'
import { signals } from '../signals/index.ts'
import { type Case, judge } from './judge.ts'
import { asInChildFrame } from './policies/child-frames.ts'
import { remember } from './policies/flow.ts'
import { type Scored, scored } from './scores.ts'
import type { Claim, Verdict } from './verdict.ts'

/**
 * Judges one page from all its frames that were read: a brand in the top frame and the form in a
 * child are one page.
 * @param frames the top frame first when it was read; at least one
 * @param memory the strongest claim of earlier pages of the same tab and site
 */
export function judgePage(
  frames: readonly PageEvidence[],
  knowledge: Knowledge,
  memory?: Claim,
): Verdict {
  return judge(caseOfPage(frames, knowledge), knowledge, (claims) => remember(claims, memory))
}

/** What is found on a page. Frames that belong to a body say nothing: their authority is their own. */
export function caseOfPage(frames: readonly PageEvidence[], knowledge: Knowledge): Case {
  const top = frames.find(({ frame }) => frame === 'top') ?? frames[0]
  if (!top) throw new Error('a page has at least one frame')
  const found = frames
    .filter(({ hostname }) => knowledge.relate(hostname).relation !== 'official')
    .flatMap((frame) => {
      const all = findingsOn(frame, knowledge)
      return frame === top ? all : asInChildFrame(all)
    })
  return { kind: 'page', found, relation: knowledge.relate(top.hostname) }
}

const findingsOn = (page: PageEvidence, knowledge: Knowledge): readonly Scored[] =>
  signals.flatMap((signal) => signal.page?.(page, knowledge) ?? []).map(scored)
