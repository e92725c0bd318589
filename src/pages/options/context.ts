import type { SettingsState } from '../../protocol/views.ts'
import type { Settings } from '../../settings/settings.ts'
import type { I18n } from '../parts/i18n.ts'

/** What each section of the settings page is given. */
export interface SectionContext {
  readonly i18n: I18n
  readonly state: SettingsState
  /**
   * Changes these fields; the page is drawn anew with what the worker made of them.
   * @returns whether they were kept; the person is told when they were not
   */
  change(fields: Partial<Settings>): Promise<boolean>
  /** Waits for what the worker was told to do, draws the page anew and says this; or says that it failed. */
  act(done: Promise<unknown>, sentence: string): Promise<void>
}

/** A section of the page. */
export type Section = (context: SectionContext) => HTMLElement
