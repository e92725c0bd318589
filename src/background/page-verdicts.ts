import { browser } from '../browser.ts'
import type { PageEvidence } from '../evidence/page.ts'
import type { Claim, Level, Verdict } from '../judge/verdict.ts'
import type { Answer, Seen, TabSummary } from '../messages.ts'
import type { Speaker } from './answers.ts'
import { showBadge } from './badge.ts'
import { injectInspect, tell } from './frames.ts'
import { judgeAddress, judgeFrames } from './judging.ts'
import { wordFor } from './speech.ts'
import { changeTab, type TabState, tabState } from './tabs.ts'

/**
 * A tab shows a new page: its address alone is judged, and what belonged to the former page is
 * forgotten, except what is remembered by site.
 * @returns whether the address alone is worth a closer look
 */
export async function arrive(tabId: number, url: string): Promise<{ suspicious: boolean }> {
  const hostname = hostnameOf(url)
  const page = hostname ? await judgeAddress(url, hostname) : undefined
  const state = await changeTab(tabId, (former) => {
    const { page: _, context, ...kept } = former
    return {
      ...kept,
      // Our own page keeps what it was opened for; any other page ends it.
      ...(context && !hostname ? { context } : {}),
      ...(page ? { page } : {}),
      hostname,
      site: page?.relation.registrable ?? '',
      visit: former.visit + 1,
      frames: {},
      messages: {},
      named: false,
    }
  })
  if (page && page.level !== 'none') await showBadge(tabId, state)
  return { suspicious: page?.level === 'caution' || page?.level === 'danger' }
}

/** A scout saw something: the frames that matter are inspected, the others are asked to look for a field. */
export async function lookAround(seen: Seen, speaker: Speaker): Promise<undefined> {
  const { tabId, frameId } = speaker as Speaker & { tabId: number }
  const before = await tabState(tabId)
  if (seen.name && !before.named) {
    await changeTab(tabId, (state) => ({ ...state, named: true }))
    await tell(tabId, 'all', 'look', undefined)
  }
  await injectInspect(tabId, [frameId])
}

/** What the popup shows. */
export async function summarise({ tabId }: { tabId?: number }): Promise<TabSummary | undefined> {
  const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (id === undefined) return undefined
  const { hostname, site, page, messages, wentOn } = await tabState(id)
  return {
    tabId: id,
    hostname,
    ...(page ? { page } : {}),
    messages: Object.values(messages),
    wentOn: wentOn.includes(site),
  }
}

/** A frame sent what it read: all frames of the tab are judged together. */
export async function judgeEvidence(sent: PageEvidence, speaker: Speaker): Promise<Answer> {
  const { tabId, frameId } = speaker as Speaker & { tabId: number }
  const before = await tabState(tabId)
  const evidence = placed(sent, speaker, before)
  const state = await changeTab(tabId, (now) => ({
    ...now,
    frames: { ...now.frames, [frameId]: evidence },
  }))
  const fresh = await judgeFrames(Object.values(state.frames), state.claims[state.site])
  const after = await changeTab(tabId, (now) =>
    // The tab may have gone elsewhere while this was judged.
    now.visit === state.visit ? remember(now, worse(now.page, fresh)) : now,
  )
  const verdict = after.page ?? fresh
  if (verdict.level !== state.page?.level) await showBadge(tabId, after)
  return speakUp(tabId, frameId, verdict, after)
}

/** Shows the warning where the person sees it, the top frame, and holds the frame that asks. */
async function speakUp(
  tabId: number,
  frameId: number,
  verdict: Verdict,
  state: TabState,
): Promise<Answer> {
  if (verdict.level !== 'danger' && verdict.level !== 'caution') return { verdict }
  if (state.wentOn.includes(state.site)) return { verdict }
  const warning = await wordFor(verdict)
  if (!warning) return { verdict }
  if (frameId === 0) return { verdict, warning }
  await injectInspect(tabId, [0])
  await tell(tabId, 0, 'show', { warning })
  return { verdict }
}

const GRAVITY: readonly Level[] = ['none', 'official', 'caution', 'danger']

/**
 * While a page lives its verdict only gets graver: a page that takes its brand away once its form
 * is filled in is still the page that showed it.
 */
function worse(former: Verdict | undefined, fresh: Verdict): Verdict {
  if (!former) return fresh
  return GRAVITY.indexOf(fresh.level) >= GRAVITY.indexOf(former.level) ? fresh : former
}

function remember(state: TabState, page: Verdict): TabState {
  const known: Claim | undefined = state.claims[state.site]
  const { claim } = page
  if (!claim || claim.strength <= (known?.strength ?? 0)) return { ...state, page }
  return { ...state, page, claims: { ...state.claims, [state.site]: claim } }
}

/** The evidence with its place as the browser tells it: a page that took over its renderer cannot move. */
function placed(sent: PageEvidence, speaker: Speaker, state: TabState): PageEvidence {
  // srcdoc, about:blank and data: frames have no hostname of their own: the page's counts.
  const hostname = hostnameOf(speaker.url) || state.hostname
  return { ...sent, hostname, frame: speaker.frameId === 0 ? 'top' : 'child' }
}

/** Lower-case hostname of an http(s) address, or of the one inside a blob: address; else empty. */
export function hostnameOf(url: string): string {
  try {
    const { protocol, hostname, pathname } = new URL(url)
    if (protocol === 'blob:') return hostnameOf(pathname)
    return protocol === 'http:' || protocol === 'https:' ? hostname : ''
  } catch {
    return ''
  }
}
