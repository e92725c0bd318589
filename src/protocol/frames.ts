import type { Verdict } from '../judge/verdict.ts'
import type { HeldText } from '../wording/held.ts'
import type { Warning, WarningAction } from '../wording/warning.ts'

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
  /** Whether what is given here is watched, although nothing may be asked for in words. */
  readonly watch?: boolean
  /** For a dangerous message: what is asked when something in it is clicked. */
  readonly held?: HeldText
}

export interface WebmailState {
  /** The adapter's id; `generic` for an unknown webmail. */
  readonly reader: string
  /** Open messages that were read. */
  readonly found: number
}
