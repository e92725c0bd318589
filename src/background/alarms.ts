import { browser } from '../browser.ts'

const UPDATE = 'list-update'
const END = 'list-exception'

/**
 * Calls when it is time to look for a newer list, and when a trust, a pause or a "go on" ends. The alarm repeats, so that
 * an update whose worker died in the middle is followed by another.
 */
export function onListAlarms(handlers: { update: () => void; end: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATE) handlers.update()
    if (name === END) handlers.end()
  })
}

/**
 * Sets the next update.
 * @param at ms since 1970; sooner than in a minute counts as in a minute, as the browser does it
 */
export async function setUpdateAlarm(at: number, now: number): Promise<void> {
  const when = Math.max(at, now + 60_000)
  await browser.alarms.create(UPDATE, { when, periodInMinutes: 60 })
}

/** Whether an update is set at all: browsers may lose alarms when they are closed. */
export async function hasUpdateAlarm(): Promise<boolean> {
  return (await browser.alarms.get(UPDATE)) !== undefined
}

/** Sets when the next of them ends; `undefined`: there is none. */
export async function setEndAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(END)
  else await browser.alarms.create(END, { when: at })
}
