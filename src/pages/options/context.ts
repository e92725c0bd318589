import type { SettingsState } from '../../messages.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Speech } from '../parts/speech.ts'

/** What each section of the settings page is given. */
export interface Context {
  readonly speech: Speech
  readonly state: SettingsState
  /** Changes these fields; the page is drawn anew with what the worker made of them. */
  change(fields: Partial<Settings>): Promise<void>
  /** Asks the worker again and draws the page anew. */
  again(): Promise<void>
  /** Says one sentence to the person, screen readers included. */
  say(sentence: string): void
}

/** A section of the page. */
export type Section = (context: Context) => HTMLElement
