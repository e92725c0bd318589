import type { MessageEvidence } from '../../evidence/message.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Answer, WebmailState } from '../../protocol/frames.ts'
import { isTrusted } from '../../settings/trust.ts'
import type { Speaker } from '../router.ts'
import { recordWarning } from '../settings/history.ts'
import { settingsFor } from '../settings/private-choices.ts'
import { showBadge } from '../tabs/badge.ts'
import { changeTab, tabState } from '../tabs/tabs.ts'
import { forgetTurn, inTurn } from './in-turn-of-tabs.ts'
import { judgeOpenMessage } from './judging.ts'
import { heldFor, messageWarningFor } from './warning.ts'

/** Keys are made by our own script; a longer one is not. */
const LONGEST_KEY = 200

/** The messages that stand open, by `<tab>/<frame>/<key>`, each with what tells it from itself opened again. */
const open = new Map<string, symbol>()
/** Tabs close without a word for each message: the oldest go. */
const MOST_OPEN = 2_000

const placeOf = ({ tabId, frameId }: Speaker, key: string) =>
  `${tabId}/${frameId}/${key.slice(0, LONGEST_KEY)}`

/** A webmail shows a message: it is judged, and its level counts in the tab's badge while it is open. */
export async function judgeMessageEvidence(
  { key, evidence }: { key: string; evidence: MessageEvidence },
  speaker: Speaker,
): Promise<Answer> {
  const { tabId, frameId } = speaker
  const place = placeOf(speaker, key)
  const shown = Symbol()
  const [oldest] = open.keys()
  if (oldest !== undefined && open.size >= MOST_OPEN) open.delete(oldest)
  open.set(place, shown)
  const { visit } = await tabState(tabId)
  const judged = await inTurn(tabId, `${frameId}/${key}`, () => judgeOpenMessage(evidence))
  const verdict = await underSettings(judged, evidence, tabId)
  const state = await changeTab(tabId, (now) =>
    // Closed by now, its verdict would stay on the badge for good.
    now.visit === visit && open.get(place) === shown && key.length <= LONGEST_KEY
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
async function underSettings(
  verdict: Verdict,
  { sender }: MessageEvidence,
  tabId: number,
): Promise<Verdict> {
  const { settings } = await settingsFor(tabId)
  const { warnAbout } = settings
  const off = !warnAbout.messages || (verdict.level === 'caution' && !warnAbout.caution)
  const trusted = sender.address && isTrusted(settings, 'sender', sender.address, Date.now())
  return off || trusted ? { ...verdict, level: 'none', reasons: [] } : verdict
}

/** A message is no longer shown. */
export async function closeMessage({ key }: { key: string }, speaker: Speaker): Promise<undefined> {
  const { tabId, frameId } = speaker
  open.delete(placeOf(speaker, key))
  forgetTurn(tabId, `${frameId}/${key}`)
  const state = await changeTab(tabId, (now) => {
    const { [`${frameId}/${key}`]: _, ...others } = now.messages
    return { ...now, messages: others }
  })
  await showBadge(tabId, state)
}

/** A frame of a webmail shows something else: its messages are gone without a word. */
export async function forgetMessages(tabId: number, frameId: number): Promise<void> {
  for (const place of open.keys()) if (place.startsWith(`${tabId}/${frameId}/`)) open.delete(place)
  const { webmail, messages } = await tabState(tabId)
  const isOfFrame = (key: string) => key.startsWith(`${frameId}/`)
  if (!webmail[frameId] && !Object.keys(messages).some(isOfFrame)) return
  const state = await changeTab(tabId, (now) => {
    const { [frameId]: _, ...webmail } = now.webmail
    const messages = Object.entries(now.messages).filter(([key]) => !isOfFrame(key))
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
