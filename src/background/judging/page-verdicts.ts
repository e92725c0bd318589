import type { Asked } from '../../asks/ask.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Answer } from '../../protocol/frames.ts'
import type { Speaker } from '../router.ts'
import { recordWarning } from '../settings/history.ts'
import { gravest, showBadge } from '../tabs/badge.ts'
import { injectInspect, tellFrame } from '../tabs/frames.ts'
import { expectShown } from '../tabs/frozen.ts'
import { hostnameOf } from '../tabs/hostname-of.ts'
import { suppressed } from '../tabs/suppress.ts'
import { changeTab, hasUnread, newPage, type TabState, tabState, withPage } from '../tabs/tabs.ts'
import { verdictIfAsked } from './given.ts'
import { inTurn } from './in-turn-of-tabs.ts'
import { judgeAddress, judgeFrames } from './judging.ts'
import { readIn, withoutMessages } from './read-in.ts'
import { warningFor } from './warning.ts'

/**
 * A tab shows a new page: what belonged to the former page is forgotten, except what is remembered by
 * site, and the address alone is judged.
 * @param time when the page came, in ms since 1970: a quick frame's message may be here before
 */
export async function arrive(tabId: number, url: string, time: number): Promise<TabState> {
  const hostname = hostnameOf(url)
  const before = gravest(await tabState(tabId))?.level ?? 'none'
  const fresh = await changeTab(tabId, (former) => newPage(former, hostname, time))
  const { visit } = fresh
  const page = hostname
    ? await suppressed(
        await inTurn(tabId, 'address', () => judgeAddress(url, hostname, readIn(fresh), tabId)),
        tabId,
      )
    : undefined
  const state = await changeTab(tabId, (now) => {
    if (!page || now.visit !== visit) return now
    const placed = withPage({ ...now, site: page.relation.registrable }, page)
    return { ...placed, namedAt: warns(page) || claimed(placed, page) ? Date.now() : now.namedAt }
  })
  if ((gravest(state)?.level ?? 'none') !== before || before !== 'none')
    await showBadge(tabId, state)
  return state
}

/** A frame sent what it read: all frames of the tab are judged together. */
export async function judgeEvidence(sent: PageEvidence, speaker: Speaker): Promise<Answer> {
  const { tabId, frameId } = speaker
  const evidence = placed(sent, speaker, await tabState(tabId))
  const { visit } = await changeTab(tabId, (now) => ({
    ...now,
    frames: { ...now.frames, [frameId]: { evidence, at: Date.now() } },
  }))
  const judged = await judgeNewest(tabId)
  const verdict = await suppressed(judged.verdict, tabId)
  // The tab went elsewhere before it was this page's turn.
  if (judged.visit !== visit) return { verdict }
  // A window that a page opened empty and wrote into has no address: it stands on its opener's.
  if (!judged.hostname)
    await changeTab(tabId, (now) => (now.visit === visit ? { ...now, ...placeOf(verdict) } : now))
  return conclude(tabId, frameId, visit, verdict)
}

interface Judged extends Pick<TabState, 'visit' | 'hostname'> {
  readonly verdict: Verdict
}

/** Judges what each frame of the tab said last, when its turn comes: what was said before that is not judged. */
export function judgeNewest(tabId: number): Promise<Judged> {
  return inTurn(tabId, 'page', async () => {
    const state = await tabState(tabId)
    const { claims, site, visit, hostname } = state
    const read = await withoutMessages(state)
    const judging = await judgeFrames(read, claims[site], tabId)
    return (function* () {
      return { visit, hostname, verdict: yield* judging }
    })()
  })
}

/**
 * Something secret is being given to a page that earned only a doubt: now the doubt is enough. A page that is
 * a danger already is warned of again: this worker may have died before it could say so.
 */
export async function raise(
  { asked }: { asked: Asked },
  speaker: Speaker,
): Promise<Answer | undefined> {
  const state = await tabState(speaker.tabId)
  const { visit } = state
  const page = await whenGiven(state, asked, speaker.tabId)
  if (!page) return undefined
  const graver: Verdict = {
    ...page,
    level: 'danger',
    asked: [asked, ...page.asked.filter((one) => one !== asked)],
  }
  return conclude(speaker.tabId, speaker.frameId, visit, graver, asked)
}

/** A verdict that this being given makes a danger of: the page's own, or what it would be if it had asked for it. */
async function whenGiven(
  state: TabState,
  asked: Asked,
  tabId: number,
): Promise<Verdict | undefined> {
  const { page } = state
  if (!page || warns(page)) return page
  if (page.level !== 'none' || !claimed(state, page)) return undefined
  const asking = await suppressed((await verdictIfAsked(state, asked)) ?? page, tabId)
  return warns(asking) ? asking : undefined
}

/** The thing by which is told whether a page that earns no doubt would, were something grave given to it. */
const GRAVE = 'iban'

/** Keeps the verdict, shows its level, and warns. */
export async function conclude(
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
  // Not waited for: the warning is due first.
  if (verdict.level !== before?.level || hasUnread(state)) void showBadge(tabId, state)
  // Watched only where a warning would come of it: nobody loses a key for nothing.
  if (!warns(verdict)) return { verdict, watch: !!(await whenGiven(state, GRAVE, tabId)) }
  if (wentPast(state, verdict)) return { verdict, watch: verdict.level === 'caution' }
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
  void recordWarning(tabId, 'page', verdict)
  const first = !(await tabState(tabId)).warned
  if (hold && first) {
    await changeTab(tabId, (now) => ({ ...now, warned: true }))
    void tellFrame(tabId, 'all', 'hold', undefined)
    expectShown(tabId)
  }
  const watch = !hold
  if (frameId === 0 && !given) return { verdict, warning, hold, watch }
  if (frameId !== 0) await injectInspect(tabId, [0])
  await tellFrame(tabId, 0, 'show', { warning })
  return { verdict, hold, watch }
}

const placeOf = ({ relation: { hostname, registrable } }: Verdict) => ({
  hostname,
  site: registrable,
})

/** A claim that is remembered for the site: what comes next asks for what the name was shown for. */
function claimed({ claims }: TabState, { level, relation }: Verdict): boolean {
  return level === 'none' && (claims[relation.registrable]?.strength ?? 0) >= WORTH_FOLLOWING
}
/** Weaker ones are mentions: the pages of a newspaper are not followed for one article. */
const WORTH_FOLLOWING = 0.4

const warns = ({ level }: Verdict) => level === 'danger' || level === 'caution'

/** Whether the person already decided about a warning as grave as this one here. */
function wentPast({ wentOn, site }: TabState, { level }: Verdict): boolean {
  return wentOn[site] === 'danger' || wentOn[site] === level
}

/** The evidence with its place as the browser tells it: a page that took over its renderer cannot move. */
function placed(said: PageEvidence, speaker: Speaker, state: TabState): PageEvidence {
  // What it looks like is for the worker to say.
  const { marks: _, ...sent } = said
  // srcdoc, about:blank and data: frames have no hostname of their own: the page's counts.
  const hostname = hostnameOf(speaker.url) || hostnameOf(speaker.origin) || state.hostname
  const place = { hostname, frame: speaker.frameId === 0 ? ('top' as const) : ('child' as const) }
  return { ...sent, ...place, ...(sent.whole && { whole: { ...sent.whole, ...place } }) }
}
