import { browser } from '../../browser.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import type { Answer } from '../../protocol/frames.ts'
import type { Speaker } from '../router.ts'
import { tellFrame } from '../tabs/frames.ts'
import { suppressed } from '../tabs/suppress.ts'
import { tabState } from '../tabs/tabs.ts'
import { conclude, judgeEvidence, judgeNewest } from './page-verdicts.ts'

/** Judges what a frame read; what the page's pictures show is looked at afterwards, and the verdict does not wait for it. */
export async function judgePageEvidence(sent: PageEvidence, speaker: Speaker): Promise<Answer> {
  const answer = await judgeEvidence(sent, speaker)
  if (speaker.frameId === 0) void judgeMarks(speaker.tabId)
  return answer
}

/** A tab that comes to the front shows its pictures now: behind another one nothing can be seen of it. */
export function followFront(): void {
  browser.tabs.onActivated.addListener(({ tabId }) => void judgeMarks(tabId))
}

/** Judges a tab's page anew when a body's mark is recognised on it. */
export async function judgeMarks(tabId: number): Promise<void> {
  const { visit, page, frames } = await tabState(tabId)
  if (page?.level !== 'none' || !frames[0]) return
  const { lookForMarks } = await import('../marks/look.ts')
  if (!(await lookForMarks(tabId, page))) return
  const judged = await judgeNewest(tabId)
  const verdict = await suppressed(judged.verdict, tabId)
  if (judged.visit !== visit) return
  const { warning } = await conclude(tabId, 0, visit, verdict)
  if (warning) await tellFrame(tabId, 0, 'show', { warning })
}
