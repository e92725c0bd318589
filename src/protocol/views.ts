import type { Relation } from '../hostname/relation.ts'
import type { Identity } from '../identities/identity.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { ListEntry } from '../list/entry.ts'
import type { Policy, PolicyContact } from '../settings/policy.ts'
import type { Refused } from '../settings/reader.ts'
import type { Settings } from '../settings/settings.ts'
import type { LinkText } from '../wording/links.ts'
import type { SiteText } from '../wording/site.ts'
import type { Language, Texts } from '../wording/text.ts'
import type { WebmailState } from './frames.ts'

/**
 * Why Vigie cannot look at a page: the browser gives it no `access` to the site, or keeps the page `closed` to every
 * extension (a store, a page's source); a `pdf`, a page of the `browser` or one of no site (`other`); a limit ended the
 * reading (`part`).
 */
export type Unseen = 'access' | 'closed' | 'pdf' | 'browser' | 'other' | 'part'

/** One tab, as the popup shows it. */
export interface TabSummary {
  readonly tabId: number
  /** Empty on pages that are not of the web (settings, an empty tab). */
  readonly hostname: string
  readonly page?: Verdict
  /** The page was not looked at, or not whole. */
  readonly unseen?: Unseen
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
  /** The page was not looked at, or not whole: nothing says then that all is well. */
  readonly unseen?: Unseen
  readonly messages: readonly SiteText[]
  readonly webmail?: WebmailState
  readonly wentOn: boolean
  /** When the pause of this site ends, ms since 1970. */
  readonly pausedUntil?: number
  /** The trust that the person or the organisation has in this site; `null`: without end. */
  readonly trustedUntil?: number | null
  /** An organisation may forbid pauses and going on. */
  readonly mayGoOn: boolean
  readonly contact?: PolicyContact
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
export interface OpenedFor {
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
