import { browser } from '../browser.ts'
import { identities } from '../identities/index.ts'
import type { Stopped } from '../messages.ts'
import { answer, type Speaker } from './answers.ts'
import { addException, GO_ON_FOR, type GoOnFor } from './exceptions.ts'
import { lookup, refreshRules, sourceOf } from './list.ts'
import { planNow } from './list-plan.ts'
import { settingsNow } from './settings-now.ts'
import { read, remove, type Shelf, write } from './store.ts'

/** Where our stop page lies; not web-accessible, so that no site can open, frame or read it. */
const STOP_PAGE = 'src/pages/stop/stop.html'

/** What a stop page stands for: kept in memory by tab, so that its address carries nothing. */
interface Halt {
  /** The address that the person wanted. */
  readonly url: string
  readonly hostname: string
  readonly entry: { hostname: string; identity: string; source: string; firstSeen: string }
}

const haltOf = (tabId: number): Shelf<Halt | null> => ({
  area: 'session',
  key: `stop.${tabId}`,
  version: 1,
  initial: null,
  check: (value) => (typeof value === 'object' ? (value as Halt | null) : undefined),
})

/** Longer addresses are asked for again by their site alone. */
const LONGEST = 4096

/** Puts the stop page in every tab that was going to a listed name, and answers it. */
export function startStop(): void {
  browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) void stop(tabId, url)
  })
  browser.tabs.onRemoved.addListener((tabId) => void remove(haltOf(tabId)))
  answer({ 'stop-state': stopState, 'stop-go-on': goOn, 'stop-leave': leave })
}

async function stop(tabId: number, url: string): Promise<void> {
  if (!/^https?:/.test(url)) return
  const { hostname, origin } = new URL(url)
  const entry = (await lookup([hostname])).get(hostname)
  if (!entry) return
  const wanted = url.length > LONGEST ? `${origin}/` : url
  await write(haltOf(tabId), { url: wanted, hostname, entry })
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(STOP_PAGE) })
}

async function stopState(_: undefined, { tabId }: Speaker): Promise<Stopped | undefined> {
  const halt = tabId === undefined ? null : await read(haltOf(tabId))
  if (!halt) return undefined
  const { settings, policy } = await settingsNow()
  const bodies = (await planNow()).identities
  const identity = bodies.find(({ id }) => id === halt.entry.identity) ?? identities[0]
  if (!identity) return undefined
  return {
    hostname: halt.hostname,
    entry: halt.entry,
    source: await sourceOf(halt.entry.source),
    identity,
    mayGoOn: policy.goOn,
    language: settings.language,
  }
}

async function goOn(time: { for: GoOnFor }, { tabId }: Speaker): Promise<undefined> {
  const halt = tabId === undefined ? null : await read(haltOf(tabId))
  const { policy } = await settingsNow()
  if (!halt || tabId === undefined || !policy.goOn || !Object.hasOwn(GO_ON_FOR, time?.for)) return
  await addException(halt.entry.hostname, time.for, Date.now())
  await refreshRules()
  await remove(haltOf(tabId))
  await browser.tabs.update(tabId, { url: halt.url })
}

async function leave(_: undefined, speaker: Speaker): Promise<undefined> {
  const stopped = await stopState(undefined, speaker)
  if (stopped && speaker.tabId !== undefined)
    await browser.tabs.update(speaker.tabId, { url: stopped.identity.site })
}
