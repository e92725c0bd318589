import type { Publisher } from '../list/publisher.ts'

/** What the person chose. Plain JSON, kept by the worker's store, validated on every read. */
export interface Settings {
  readonly language: 'auto' | 'fr' | 'en'
  /** Sites and senders that the person trusts. */
  readonly trusted: readonly Trust[]
  /** Hostname -> end of the pause, in ms since 1970. */
  readonly pausedUntil: Readonly<Record<string, number>>
  /** The organisation's own name, as people write it; empty: unknown. */
  readonly ownName: string
  /** The organisation's own domains: a protected identity of its own. */
  readonly ownDomains: readonly string[]
  /** Hostnames of self-hosted webmails. */
  readonly webmailHosts: readonly string[]
  /** Feeds switched off, by id. */
  readonly feedsOff: readonly string[]
  readonly publishers: readonly Publisher[]
  readonly warnAbout: { readonly caution: boolean; readonly messages: boolean }
  /** Whether pages that name nobody and ask for something grave are looked at for a body's mark. */
  readonly lookAtMarks: boolean
}

export interface Trust {
  readonly kind: 'site' | 'sender'
  /** A hostname, or a sender's address or domain; lower-case ASCII. */
  readonly name: string
  /** In ms since 1970; `null`: no end. */
  readonly until: number | null
}

export const DEFAULTS: Settings = {
  language: 'auto',
  trusted: [],
  pausedUntil: {},
  ownName: '',
  ownDomains: [],
  webmailHosts: [],
  feedsOff: [],
  publishers: [],
  warnAbout: { caution: true, messages: true },
  lookAtMarks: true,
}
