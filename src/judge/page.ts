import type { Knowledge } from '../analysis/knowledge.ts'
import type { PageAddress, PageEvidence } from '../evidence/page.ts'
import { signals } from '../signals/index.ts'
import { type Case, judge } from './judge.ts'
import { asInChildFrame } from './policies/child-frames.ts'
import { rememberClaim } from './policies/flow.ts'
import { type Scored, scored } from './scores.ts'
import { atOnce } from './slices.ts'
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
  return atOnce(judgePageInSlices(frames, knowledge, memory))
}

/**
 * As {@link judgePage}, and rests after each signal: a frame at its limits takes 200 ms, a page has up to
 * twelve, and whoever judges may have something else to do in between.
 */
export function* judgePageInSlices(
  frames: readonly PageEvidence[],
  knowledge: Knowledge,
  memory?: Claim,
): Generator<void, Verdict> {
  const one = yield* caseInSlices(frames, knowledge)
  return judge(one, knowledge, (claims) => rememberClaim(claims, memory))
}

/**
 * Judges an address, of which nothing or little was read yet; rests as {@link judgePageInSlices}.
 * @param read what some of its frames have said already
 */
export function* judgeAddressInSlices(
  address: PageAddress,
  read: readonly PageEvidence[],
  knowledge: Knowledge,
): Generator<void, Verdict> {
  return judge(yield* caseInSlices(read, knowledge, address), knowledge)
}

/** What is found on a page. */
export function caseOfPage(frames: readonly PageEvidence[], knowledge: Knowledge): Case {
  return atOnce(caseInSlices(frames, knowledge))
}

/**
 * Frames that belong to a body say nothing: their authority is their own.
 * @param address speaks for a top frame that was not read
 */
function* caseInSlices(
  frames: readonly PageEvidence[],
  knowledge: Knowledge,
  address?: PageAddress,
): Generator<void, Case> {
  const top = frames.find(({ frame }) => frame === 'top') ?? address ?? frames[0]
  if (!top) throw new Error('a page has at least one frame')
  const isOfficial = ({ hostname }: PageAddress) =>
    knowledge.relate(hostname).relation === 'official'
  const found: Scored[] = []
  if (top === address && !isOfficial(address))
    for (const signal of signals)
      found.push(...(signal.address?.(address, knowledge) ?? []).map(scored))
  for (const frame of frames) {
    if (isOfficial(frame)) continue
    const all = yield* findingsOn(frame, knowledge)
    found.push(...(frame === top ? all : asInChildFrame(all)))
  }
  return { kind: 'page', found, relation: knowledge.relate(top.hostname) }
}

function* findingsOn(page: PageEvidence, knowledge: Knowledge): Generator<void, Scored[]> {
  const found: Scored[] = []
  for (const signal of signals) {
    found.push(...(signal.page?.(page, knowledge) ?? []).map(scored))
    yield
  }
  return found
}
