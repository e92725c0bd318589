import type { Asked } from '../asks/ask.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { ListEntry } from '../list/entry.ts'
import type { ListState } from '../list/state.ts'
import type { Remembered } from '../settings/history.ts'
import type { Settings } from '../settings/settings.ts'
import type { Language } from '../wording/text.ts'
import type { Answer, Choice, Seen, WebmailState } from './frames.ts'
import type { Checked, OpenedFor, PopupState, SettingsState, Stopped, TabSummary } from './views.ts'

/**
 * What the worker can be asked or told. One entry a message: who may say it, what it carries, what
 * comes back. A web page can say none of them: the worker refuses every sender that is not this
 * extension, and refuses `page` messages that do not come from one of our own pages.
 */
export interface Protocol {
  /** A scout saw something in its frame: a protected name, a place to fill in, a webmail's marks. */
  seen: { from: 'content'; carries: Seen; back: undefined }
  'page-evidence': { from: 'content'; carries: PageEvidence; back: Answer }
  /** `key` tells one open message from another within its frame. */
  'message-evidence': {
    from: 'content'
    carries: { key: string; evidence: MessageEvidence }
    back: Answer
  }
  /** A message is no longer shown: its verdict counts no more in the badge. */
  'message-closed': { from: 'content'; carries: { key: string }; back: undefined }
  /** What a webmail's frame found: how many open messages, read by which adapter. None may mean that its page changed. */
  'webmail-state': { from: 'content'; carries: WebmailState; back: undefined }
  /** What the person chose on a warning. `site` and trust are known to the worker, never taken from the page. */
  choice: { from: 'content'; carries: { action: Choice; key?: string }; back: undefined }
  /** The warning of a danger has been painted: the page did not freeze to keep it away. */
  shown: { from: 'content'; carries: undefined; back: undefined }
  /** A true IBAN, NIR or card number is being given to a page that earned only `caution`. The value stays in the page. */
  'given-now': { from: 'content'; carries: { asked: Asked }; back: Answer | undefined }
  /** Something is held in this frame for longer than a verdict takes: the person must be told why. */
  waits: { from: 'content'; carries: undefined; back: undefined }
  /** What the popup shows: the state of one tab, of the active one unless told. */
  'tab-state': { from: 'page'; carries: { tabId?: number }; back: TabSummary | undefined }
  /** What one of our own pages was opened for (help, report, stop); see `OpenedFor`. */
  context: { from: 'page'; carries: undefined; back: OpenedFor | undefined }
  /** The lookalike list: what is in force, how its sources fare, what runs now. */
  'list-state': { from: 'page'; carries: undefined; back: ListState }
  /** Asks every source now; answers when it is done. Meanwhile `list-state` tells the progress. */
  'list-update': { from: 'page'; carries: undefined; back: ListState }
  /** The entries in force for up to 300 hostnames. */
  'list-lookup': {
    from: 'page'
    carries: { hostnames: readonly string[] }
    back: readonly (readonly [hostname: string, entry: ListEntry])[]
  }
  /** What the stop page in the speaker's own tab stands for. */
  'stop-state': { from: 'page'; carries: undefined; back: Stopped | undefined }
  /** The person goes on to the listed site, for this time. */
  'stop-go-on': { from: 'page'; carries: { for: 'hour' | 'day' | 'month' }; back: undefined }
  /** Opens help or a report about the stopped site. */
  'stop-open': { from: 'page'; carries: { page: 'given' | 'not-a-scam' }; back: undefined }
  /** What the popup shows of a tab (the active one unless told), in words. */
  popup: { from: 'page'; carries: { tabId?: number }; back: PopupState }
  /** Judges a message that the person pasted: a mail, an SMS. Nothing of it is kept. */
  'check-text': { from: 'page'; carries: { text: string }; back: Checked }
  /** Why a tab's page earned its level, in plain text; empty when nothing was read. */
  explanation: { from: 'page'; carries: { tabId: number }; back: string }
  /** The language that our pages speak. */
  language: { from: 'page'; carries: undefined; back: Language }
  /** Opens help or a report about what the popup shows of a tab. */
  open: {
    from: 'page'
    carries: { tabId: number; page: 'given' | 'report' | 'not-a-scam' }
    back: undefined
  }
  'settings-get': { from: 'page'; carries: undefined; back: SettingsState }
  /** Fields to change; each is validated, and one that is wrong goes back to what it is without a choice. */
  'settings-change': { from: 'page'; carries: Partial<Settings>; back: SettingsState }
  /** Says nothing on a site for a while; `end`: warns again. */
  pause: {
    from: 'page'
    carries: { hostname: string; for: 'hour' | 'day' | 'end' }
    back: undefined
  }
  trust: {
    from: 'page'
    carries: {
      kind: 'site' | 'sender'
      name: string
      for: 'day' | 'month' | 'year' | 'ever' | 'end'
    }
    back: undefined
  }
  /** Warnings of the last 90 days, oldest first. */
  'history-get': { from: 'page'; carries: undefined; back: readonly Remembered[] }
  'history-erase': { from: 'page'; carries: undefined; back: undefined }
  /** Settings, history, exceptions: all that is the person's. */
  'erase-everything': { from: 'page'; carries: undefined; back: undefined }
}

export type CallKind = keyof Protocol

/** Who may say what, for the worker to check. */
export const SAID_BY: { readonly [K in CallKind]: Protocol[K]['from'] } = {
  seen: 'content',
  'page-evidence': 'content',
  'message-evidence': 'content',
  'message-closed': 'content',
  'webmail-state': 'content',
  choice: 'content',
  shown: 'content',
  'given-now': 'content',
  waits: 'content',
  'tab-state': 'page',
  context: 'page',
  'list-state': 'page',
  'list-update': 'page',
  'list-lookup': 'page',
  'stop-state': 'page',
  'stop-go-on': 'page',
  'stop-open': 'page',
  popup: 'page',
  'check-text': 'page',
  explanation: 'page',
  language: 'page',
  open: 'page',
  'settings-get': 'page',
  'settings-change': 'page',
  pause: 'page',
  trust: 'page',
  'history-get': 'page',
  'history-erase': 'page',
  'erase-everything': 'page',
}

/** How a call travels. */
export interface Call<K extends CallKind = CallKind> {
  readonly kind: K
  readonly carries: Protocol[K]['carries']
}
export type Reply<K extends CallKind> =
  | { readonly ok: Protocol[K]['back'] }
  | { readonly error: string }
