import type { MessageEvidence } from '../../evidence/message.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Answer, WebmailState } from '../../protocol/frames.ts'
import { isTrusted } from '../../settings/trust.ts'
import type { Speaker } from '../router.ts'
import { recordWarning } from '../settings/history.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { showBadge } from '../tabs/badge.ts'
import { changeTab, tabState } from '../tabs/tabs.ts'
import { inTurn } from './in-turn-of-tabs.ts'
import { judgeOpenMessage } from './judging.ts'
import { heldFor, messageWarningFor } from './warning.ts'

/** Keys are made by our own script; a longer one is not. */
const LONGEST_KEY = 200

/** How many documents each frame of a webmail has shown: a late verdict of a former one counts no more. */
const shown = new Map<string, number>()

/** A webmail shows a message: it is judged, and its level counts in the tab's badge while it is open. */
export async function judgeMessageEvidence(
  { key, evidence }: { key: string; evidence: MessageEvidence },
  { tabId, frameId }: Speaker,
): Promise<Answer> {
  const place = `${tabId}/${frameId}`
  const showing = shown.get(place) ?? 0
  shown.set(place, showing)
  const { visit } = await tabState(tabId)
  const judged = await inTurn(tabId, `${frameId}/${key}`, () => judgeOpenMessage(evidence))
  const verdict = await underSettings(judged, evidence)
  const state = await changeTab(tabId, (now) =>
    now.visit === visit && shown.get(place) === showing && key.length <= LONGEST_KEY
      ? { ...now, messages: { ...now.messages, [`${frameId}/${key}`]: verdict } }
      : now,
  )
  await showBadge(tabId, state)
  if (verdict.level !== 'danger' && verdict.level !== 'caution') return { verdict }
  void recordWarning(tabId, 'message', verdict)
  const { address, name } = evidence.sender
  return {
    verdict,
    warning: await messageWarningFor(verdict, address ?? name),
    ...(verdict.level === 'danger' ? { held: await heldFor(verdict) } : {}),
  }
}

/** What the person switched off, and senders that the person trusts, are not warned of. */
async function underSettings(verdict: Verdict, { sender }: MessageEvidence): Promise<Verdict> {
  const { settings } = await settingsNow()
  const { warnAbout } = settings
  const off = !warnAbout.messages || (verdict.level === 'caution' && !warnAbout.caution)
  const trusted = sender.address && isTrusted(settings, 'sender', sender.address, Date.now())
  return off || trusted ? { ...verdict, level: 'none', reasons: [] } : verdict
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

/** A frame of a webmail shows something else: its messages are gone without a word. */
export async function forgetMessages(tabId: number, frameId: number): Promise<void> {
  const place = `${tabId}/${frameId}`
  const showing = shown.get(place)
  if (showing === undefined) return
  shown.set(place, showing + 1)
  const state = await changeTab(tabId, (now) => {
    const { [frameId]: _, ...webmail } = now.webmail
    const messages = Object.entries(now.messages).filter(([key]) => !key.startsWith(`${frameId}/`))
    return { ...now, webmail, messages: Object.fromEntries(messages) }
  })
  await showBadge(tabId, state)
}

/** How many messages a frame of a webmail found open; the popup offers another way when none. */
export async function keepWebmailState(
  { reader, found }: WebmailState,
  { tabId, frameId }: Speaker,
): Promise<undefined> {
  const state: WebmailState = { reader: String(reader).slice(0, 40), found: Number(found) || 0 }
  await changeTab(tabId, (now) => ({ ...now, webmail: { ...now.webmail, [frameId]: state } }))
}
