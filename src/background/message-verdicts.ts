import type { MessageEvidence } from '../evidence/message.ts'
import type { Answer } from '../messages.ts'
import type { Speaker } from './answers.ts'
import { showBadge } from './badge.ts'
import { judgeOpenMessage } from './judging.ts'
import { messageWarningFor } from './speech.ts'
import { changeTab, tabState } from './tabs.ts'

/** Keys are made by our own script; a longer one is not. */
const LONGEST_KEY = 200

/** A webmail shows a message: it is judged, and its level counts in the tab's badge while it is open. */
export async function judgeMessageEvidence(
  { key, evidence }: { key: string; evidence: MessageEvidence },
  { tabId, frameId }: Speaker,
): Promise<Answer> {
  const { visit } = await tabState(tabId)
  const verdict = await judgeOpenMessage(evidence)
  const state = await changeTab(tabId, (now) =>
    now.visit === visit && key.length <= LONGEST_KEY
      ? { ...now, messages: { ...now.messages, [`${frameId}/${key}`]: verdict } }
      : now,
  )
  await showBadge(tabId, state)
  if (verdict.level !== 'danger' && verdict.level !== 'caution') return { verdict }
  return {
    verdict,
    warning: await messageWarningFor(verdict, evidence.sender.address ?? evidence.sender.name),
  }
}

/** A message is no longer shown. */
export async function closeMessage(
  { key }: { key: string },
  { tabId, frameId }: Speaker,
): Promise<undefined> {
  const state = await changeTab(tabId, (now) => {
    const { [`${frameId}/${key}`]: _, ...others } = now.messages
    return { ...now, messages: others }
  })
  await showBadge(tabId, state)
}
