import type { PageEvidence } from '../evidence/page.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Answer } from '../messages.ts'
import type { Asked } from '../signals/signal.ts'
import type { Speaker } from './answers.ts'
import { showBadge } from './badge.ts'
import { injectInspect, tell } from './frames.ts'
import { judgeAddress, judgeFrames } from './judging.ts'
import { warningFor } from './speech.ts'
import { changeTab, hostnameOf, type TabState, tabState, withPage } from './tabs.ts'

/**
 * A tab shows a new page: its address alone is judged, and what belonged to the former page is
 * forgotten, except what is remembered by site.
 */
export async function arrive(tabId: number, url: string): Promise<TabState> {
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
      webmail: {},
      named: page !== undefined && warns(page),
      warned: false,
    }
  })
  if (page && page.level !== 'none') await showBadge(tabId, state)
  return state
}

/** A frame sent what it read: all frames of the tab are judged together. */
export async function judgeEvidence(sent: PageEvidence, speaker: Speaker): Promise<Answer> {
  const { tabId, frameId } = speaker
  const evidence = placed(sent, speaker, await tabState(tabId))
  const state = await changeTab(tabId, (now) => ({
    ...now,
    frames: { ...now.frames, [frameId]: evidence },
  }))
  const verdict = await judgeFrames(Object.values(state.frames), state.claims[state.site])
  return conclude(tabId, frameId, state.visit, verdict)
}

/** Something secret is being given to a page that earned only a doubt: now the doubt is enough. */
export async function raise({ asked }: { asked: Asked }, speaker: Speaker): Promise<undefined> {
  const { page, visit } = await tabState(speaker.tabId)
  if (page?.level !== 'caution') return
  const graver: Verdict = {
    ...page,
    level: 'danger',
    asked: [asked, ...page.asked.filter((one) => one !== asked)],
  }
  await conclude(speaker.tabId, speaker.frameId, visit, graver, asked)
}

/** Keeps the verdict, shows its level, and warns. */
async function conclude(
  tabId: number,
  frameId: number,
  visit: number,
  fresh: Verdict,
  given?: Asked,
): Promise<Answer> {
  const before = (await tabState(tabId)).page
  const state = await changeTab(tabId, (now) =>
    // The tab may have gone elsewhere while this was judged.
    now.visit === visit ? withPage(now, fresh) : now,
  )
  if (state.visit !== visit || !state.page) return { verdict: fresh }
  const verdict = state.page
  if (verdict.level !== before?.level) await showBadge(tabId, state)
  if (!warns(verdict) || wentPast(state, verdict)) return { verdict }
  return warn(tabId, frameId, verdict, given)
}

/** Shows the warning where the person sees it, in the top frame; a danger holds every frame. */
async function warn(
  tabId: number,
  frameId: number,
  verdict: Verdict,
  given: Asked | undefined,
): Promise<Answer> {
  const warning = await warningFor(verdict, given)
  const hold = verdict.level === 'danger'
  const first = !(await tabState(tabId)).warned
  if (hold && first) {
    await changeTab(tabId, (now) => ({ ...now, warned: true }))
    void tell(tabId, 'all', 'hold', undefined)
  }
  if (frameId === 0 && !given) return { verdict, warning, hold }
  if (frameId !== 0) await injectInspect(tabId, [0])
  await tell(tabId, 0, 'show', { warning })
  return { verdict, hold }
}

const warns = ({ level }: Verdict) => level === 'danger' || level === 'caution'

/** Whether the person already decided about a warning as grave as this one here. */
function wentPast({ wentOn, site }: TabState, { level }: Verdict): boolean {
  return wentOn[site] === 'danger' || wentOn[site] === level
}

/** The evidence with its place as the browser tells it: a page that took over its renderer cannot move. */
function placed(sent: PageEvidence, speaker: Speaker, state: TabState): PageEvidence {
  // srcdoc, about:blank and data: frames have no hostname of their own: the page's counts.
  const hostname = hostnameOf(speaker.url) || state.hostname
  return { ...sent, hostname, frame: speaker.frameId === 0 ? 'top' : 'child' }
}
