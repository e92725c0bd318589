import { browser } from '../../browser.ts'
import { DEFAULTS, type Settings } from '../../settings/settings.ts'
import { sharesWorker } from '../private.ts'
import { read, remove, type Shelf } from '../store.ts'
import { EXCEPTIONS, type Exception } from './exceptions.ts'
import { SETTINGS, type SettingsNow, settingsNow } from './settings-now.ts'

/*
 * What a person chooses in Firefox's private windows, which one worker serves together with the others: kept in
 * memory, for these windows alone, until the last of them closes. Chromium's private windows have a worker of their own.
 */

/** Trusts and pauses; nothing else of these settings counts. */
export const PRIVATE_SETTINGS: Shelf<Settings> = {
  ...SETTINGS,
  area: 'session',
  key: 'private-settings',
}
/** Listed names on which the person goes on. */
export const PRIVATE_EXCEPTIONS: Shelf<readonly Exception[]> = {
  ...EXCEPTIONS,
  area: 'session',
  key: 'private-exceptions',
}

/**
 * Whether what is chosen in this tab must stay in memory.
 * @param tabId -1 for the popup, which belongs to the window in front
 */
export async function isChosenPrivately(tabId: number): Promise<boolean> {
  if (!sharesWorker()) return false
  if (tabId !== -1)
    return (await browser.tabs.get(tabId).catch(() => undefined))?.incognito === true
  const front = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return front.some(({ incognito }) => incognito)
}

/** The settings in force for a tab: in private windows with what was chosen there. */
export async function settingsFor(tabId: number | undefined): Promise<SettingsNow> {
  const now = await settingsNow()
  if (tabId === undefined || !sharesWorker() || !now.policy.goOn) return now
  const { trusted, pausedUntil } = await read(PRIVATE_SETTINGS)
  if (trusted === DEFAULTS.trusted && pausedUntil === DEFAULTS.pausedUntil) return now
  if (!(await isChosenPrivately(tabId))) return now
  const settings: Settings = {
    ...now.settings,
    trusted: [...now.settings.trusted, ...trusted],
    pausedUntil: { ...now.settings.pausedUntil, ...pausedUntil },
  }
  return { ...now, settings }
}

/** Forgets all of it with the last private window. */
export function followLastPrivate(forgotten: () => Promise<void>): void {
  if (!sharesWorker()) return
  browser.tabs.onRemoved.addListener((closed) => void forgetWithout(closed, forgotten))
}

async function forgetWithout(closed: number, forgotten: () => Promise<void>): Promise<void> {
  // Android's Firefox tells of no windows. A tab that has just closed may still be told.
  const tabs = await browser.tabs.query({})
  if (tabs.some(({ id, incognito }) => incognito && id !== closed)) return
  await erasePrivateChoices()
  await forgotten().catch(() => {})
}

/** @throws what the browser says when it could not */
export async function erasePrivateChoices(): Promise<void> {
  for (const shelf of [PRIVATE_SETTINGS, PRIVATE_EXCEPTIONS]) await remove(shelf)
}
