import { browser } from '../browser.ts'
import type { ListEntry } from '../list/entry.ts'
import { isName } from '../list/name.ts'
import type { Stopped } from '../messages.ts'
import { answer, type Speaker } from './answers.ts'
import { addException, GO_ON_FOR, type GoOnFor } from './exceptions.ts'
import { recordWarning } from './history.ts'
import { refreshRules, sourceTitle } from './list.ts'
import { lookup } from './lookup.ts'
import { openOwnPage } from './own-pages.ts'
import { replaceTab } from './replace-tab.ts'
import { settingsNow } from './settings-now.ts'
import { read, remove, type Shelf, write } from './store.ts'
import { tabState } from './tabs.ts'

/** Where our stop page lies; not web-accessible, so that no site can open, frame or read it. */
const STOP_PAGE = 'src/pages/stop/stop.html'

/** What a stop page stands for: kept in memory by tab, so that its address carries nothing. */
interface Halt {
  /** The address that the person wanted. */
  readonly url: string
  readonly hostname: string
  readonly entry: ListEntry
}

const haltOf = (tabId: number): Shelf<Halt | null> => ({
  area: 'session',
  key: `stop.${tabId}`,
  version: 1,
  initial: null,
  check: (value) => (value === null || isHalt(value) ? value : undefined),
})

function isHalt(value: unknown): value is Halt {
  const { url, hostname, entry } = Object(value) as Partial<Halt>
  return typeof url === 'string' && typeof hostname === 'string' && isName(entry?.hostname ?? '')
}

/** Longer addresses are asked for again by their site alone. */
const LONGEST = 4096

/** Puts the stop page in every tab that was going to a listed name, and answers it. */
export function startStop(): void {
  browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId, url }) => {
    if (frameId === 0) void stop(tabId, url)
  })
  browser.tabs.onRemoved.addListener((tabId) => void remove(haltOf(tabId)))
  answer({
    'stop-state': (_, speaker) => stopped(speaker),
    'stop-go-on': (time, speaker) => goOn(time, speaker),
    'stop-leave': (_, speaker) => leave(speaker),
    'stop-open': ({ page }, speaker) => openAbout(page, speaker),
  })
}

async function stop(tabId: number, url: string): Promise<void> {
  if (!/^https?:/.test(url)) return
  const { hostname, origin } = new URL(url)
  const entry = (await lookup([hostname])).get(hostname)
  if (!entry) return
  const wanted = url.length > LONGEST ? `${origin}/` : url
  await write(haltOf(tabId), { url: wanted, hostname, entry })
  const { identity } = entry
  void recordWarning(tabId, 'stop', { level: 'danger', relation: { hostname }, identity })
  await replaceTab(tabId, STOP_PAGE)
}

async function stopped({ tabId }: Speaker): Promise<Stopped | undefined> {
  if (tabId === undefined) return undefined
  const { engineNow } = await import('./engine.ts')
  const { identities, relate } = await engineNow()
  const { settings, policy } = await settingsNow()
  const bodyOf = (id: string | undefined) => identities.find((one) => one.id === id)
  const common = { mayGoOn: policy.goOn, language: settings.language }
  // The tab may have been taken from a page that fought its warning; see `replaceByOwnPage`.
  const { context } = await tabState(tabId)
  if (context?.reason === 'beaten') {
    const { relation, identity } = context.verdict
    const body = bodyOf(identity)
    return { relation, source: '', ...(body && { identity: body }), ...common, mayGoOn: false }
  }
  const halt = await read(haltOf(tabId))
  if (!halt) return undefined
  const { hostname, entry } = halt
  const body = bodyOf(entry.identity)
  return {
    relation: relate(hostname),
    entry,
    source: await sourceTitle(entry.source),
    ...(body && { identity: body }),
    ...common,
  }
}

async function goOn(time: { for: GoOnFor }, { tabId }: Speaker): Promise<undefined> {
  if (tabId === undefined || !Object.hasOwn(GO_ON_FOR, time?.for)) return
  const halt = await read(haltOf(tabId))
  const { policy } = await settingsNow()
  if (!halt || !policy.goOn) return
  await addException(halt.entry.hostname, time.for, Date.now())
  await refreshRules()
  await remove(haltOf(tabId))
  await browser.tabs.update(tabId, { url: halt.url })
}

async function leave(speaker: Speaker): Promise<undefined> {
  const site = (await stopped(speaker))?.identity?.site
  if (speaker.tabId === undefined) return
  await browser.tabs.update(speaker.tabId, { url: site ?? 'about:blank' })
}

/** Opens help or a report about the stopped site, in a tab beside it. */
async function openAbout(page: 'given' | 'not-a-scam', speaker: Speaker): Promise<undefined> {
  const about = await stopped(speaker)
  if (!about || speaker.tabId === undefined) return
  const { relation, identity } = about
  await openOwnPage(speaker.tabId, {
    reason: page === 'given' ? 'given' : 'not-a-scam',
    hostname: relation.hostname,
    about: 'page',
    verdict: {
      level: 'danger',
      relation,
      asked: [],
      reasons: [],
      ...(identity && { identity: identity.id }),
    },
  })
}
