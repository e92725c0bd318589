import type { Asked } from './asks/ask.ts'
import type { MessageEvidence } from './evidence/message.ts'
import type { PageEvidence } from './evidence/page.ts'
import type { Relation } from './hostname/relation.ts'
import type { Identity } from './identities/identity.ts'
import type { Verdict } from './judge/verdict.ts'
import type { ListEntry } from './list/entry.ts'
import type { ListState } from './list/state.ts'
import type { Remembered } from './settings/history.ts'
import type { Contact, Policy } from './settings/policy.ts'
import type { Refused } from './settings/reader.ts'
import type { Settings } from './settings/settings.ts'
import type { Held } from './wording/held.ts'
import type { LinkText } from './wording/links.ts'
import type { SiteText } from './wording/site.ts'
import type { Language, Texts } from './wording/text.ts'
import type { Warning, WarningAction } from './wording/warning.ts'

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
  'given-now': { from: 'content'; carries: { asked: Asked }; back: undefined }
  /** What the popup shows: the state of one tab, of the active one unless told. */
  'tab-state': { from: 'page'; carries: { tabId?: number }; back: TabSummary | undefined }
  /** What one of our own pages was opened for (help, report, stop); see `Context`. */
  context: { from: 'page'; carries: undefined; back: Context | undefined }
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

/** What the worker tells a frame. Each is taken only from the worker, never from a page. */
export interface Orders {
  /** Look again, a protected name stands elsewhere in this tab: say whether there is a place to fill in. */
  look: undefined
  /** Show this warning over the whole tab (top frame only). */
  show: { warning: Warning }
  /** Let nothing be typed or sent in this frame until `release`. */
  hold: undefined
  release: undefined
}

export interface Seen {
  readonly name?: boolean
  readonly field?: boolean
  /** Something stands in a child frame into which the browser may have put no scout. */
  readonly bare?: boolean
  /** The frame is being read for this already. */
  readonly read?: boolean
  readonly webmail?: boolean
}

/** `beaten`: the page fought the warning and won, our own page must take the tab. */
export type Choice = 'leave' | WarningAction['id'] | 'beaten'

/** What a frame is told after it sent evidence. */
export interface Answer {
  readonly verdict: Verdict
  /** The warning, if one is due in this frame. */
  readonly warning?: Warning
  /** Whether the person has to decide before anything goes on in this frame. */
  readonly hold?: boolean
  /** For a dangerous message: what is asked when something in it is clicked. */
  readonly held?: Held
}

export interface WebmailState {
  /** The adapter's id; `generic` for an unknown webmail. */
  readonly reader: string
  /** Open messages that were read. */
  readonly found: number
}

/** One tab, as the popup shows it. */
export interface TabSummary {
  readonly tabId: number
  /** Empty on pages that are not of the web (settings, an empty tab). */
  readonly hostname: string
  readonly page?: Verdict
  readonly messages: readonly Verdict[]
  /** The tab is a webmail; with `found` 0, offer to check a selection instead. */
  readonly webmail?: WebmailState
  /** The person went on past a warning here. */
  readonly wentOn: boolean
}

/** The popup, in the person's language. */
export interface PopupState {
  readonly language: Language
  /** All that it says by itself. */
  readonly texts: Texts
  /** The popup stands in a tab of its own: a phone, or the person opened it so. */
  readonly alone: boolean
  readonly tabId: number
  /** Empty on pages that are not of the web. */
  readonly hostname: string
  readonly page?: SiteText
  readonly messages: readonly SiteText[]
  readonly webmail?: WebmailState
  readonly wentOn: boolean
  /** When the pause of this site ends, ms since 1970. */
  readonly pausedUntil?: number
  /** The trust that the person or the organisation has in this site; `null`: without end. */
  readonly trustedUntil?: number | null
  /** An organisation may forbid pauses and going on. */
  readonly mayGoOn: boolean
  readonly contact?: Contact
}

/** What the judge says of a pasted message, in words. */
export interface Checked {
  readonly text: SiteText
  /** Why, in plain text, for who helps the person. */
  readonly explanation: string
  readonly links: readonly LinkText[]
}

/** Everything that the settings page shows of settings and policy. */
export interface SettingsState {
  /** What the person chose. */
  readonly own: Settings
  /** What Vigie goes by: the same under the organisation's policy. */
  readonly settings: Settings
  readonly policy: Policy
  readonly managed: boolean
  readonly policyRefused: readonly Refused[]
  /** What went wrong with stored values. */
  readonly faults: readonly {
    readonly key: string
    readonly what: 'malformed' | 'unreadable' | 'not-written'
    readonly detail: string
  }[]
}

/** Why one of our own pages was opened in a tab: kept by the worker, so that no address carries it. */
export interface Context {
  readonly reason: 'given' | 'report' | 'not-a-scam' | 'beaten'
  readonly hostname: string
  readonly verdict: Verdict
  readonly about: 'page' | 'message'
}

/** Why the stop page shows instead of a site. */
export interface Stopped {
  /** What the address that the person wanted is to the bodies. */
  readonly relation: Relation
  /** Absent when the tab was taken from a page that fought its warning. */
  readonly entry?: ListEntry
  /** The site had come before it was stopped. */
  readonly opened?: boolean
  /** Where the entry comes from, for people; empty: the list inside the package. */
  readonly source: string
  /** The body imitated. */
  readonly identity?: Identity
  /** An organisation may forbid to go on. */
  readonly mayGoOn: boolean
  readonly language: Settings['language']
}

export type Kind = keyof Protocol
export type Order = keyof Orders

/** Who may say what, for the worker to check. */
export const SAID_BY: { readonly [K in Kind]: Protocol[K]['from'] } = {
  seen: 'content',
  'page-evidence': 'content',
  'message-evidence': 'content',
  'message-closed': 'content',
  'webmail-state': 'content',
  choice: 'content',
  shown: 'content',
  'given-now': 'content',
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

/** How a message travels. */
export interface Letter<K extends Kind = Kind> {
  readonly kind: K
  readonly carries: Protocol[K]['carries']
}
export type Reply<K extends Kind> =
  | { readonly ok: Protocol[K]['back'] }
  | { readonly error: string }

/**
 * Tells the worker something; for content scripts and our own pages alike. No polyfill: it is part
 * of the scout, which runs in every frame.
 * @throws Error when the worker refused or failed, or when Vigie was updated or removed meanwhile
 */
export async function send<K extends Kind>(
  kind: K,
  ...[carries]: Protocol[K]['carries'] extends undefined ? [] : [Protocol[K]['carries']]
): Promise<Protocol[K]['back']> {
  const reply: Reply<K> | undefined = await runtime().sendMessage({ kind, carries })
  if (!reply || 'error' in reply) throw new Error(reply?.error)
  return reply.ok
}

/** The browser's own messenger; no polyfill, for content scripts. */
function runtime(): typeof chrome.runtime {
  const host = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }
  return (host.browser ?? host.chrome).runtime
}
