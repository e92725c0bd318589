import type { Fault } from './fault.ts'

/** The list as the popup and the settings page show it. Plain JSON. */
export interface ListState {
  /** Grows each time another list comes into force. */
  readonly generation: number
  /** Names in force. */
  readonly count: number
  readonly byIdentity: Readonly<Record<string, number>>
  /** When the list in force came into force, ms since 1970. */
  readonly switchedAt: number | null
  /** What runs now; `null`: nothing. */
  readonly progress: Progress | null
  /** What is wrong on this device (storage, rules); the last good list is in force all the same. */
  readonly fault: Fault | null
  readonly sources: readonly SourceState[]
}

export interface SourceState {
  /** `seed`, a feed's id, `publisher:<host and path>`. */
  readonly id: string
  readonly kind: 'seed' | 'feed' | 'publisher'
  readonly title: string
  readonly licence?: string
  /** Where it is fetched from; absent for the seed. */
  readonly address?: string
  readonly home?: string
  /** Switched off by the person or the organisation. */
  readonly on: boolean
  /** Names of it that take effect. */
  readonly count: number
  /** A signed list's version. */
  readonly version?: number
  /** ms since 1970; `null`: never yet. */
  readonly lastSuccess: number | null
  /** The last failure since the last success. */
  readonly lastFailure: { readonly at: number; readonly fault: Fault } | null
  readonly nextDue: number | null
}

export interface Progress {
  readonly step: 'fetch' | 'screen' | 'store' | 'rules'
  /** Sources done and to do. */
  readonly done: number
  readonly total: number
  /** Bytes received so far, of all sources. */
  readonly bytes: number
}
