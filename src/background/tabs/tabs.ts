import type { PageEvidence, SeenMark } from '../../evidence/page.ts'
import { type Claim, GRAVITY, type Level, type Verdict } from '../../judge/verdict.ts'
import type { WebmailState } from '../../protocol/frames.ts'
import type { OpenedFor, Unseen } from '../../protocol/views.ts'
import { read, remove, type Shelf, storedKeys, writeTo } from '../store.ts'
import { weightiest } from './weightiest.ts'

/** What the worker remembers of one tab, in memory only: it outlives the worker's sleep, not the tab. */
export interface TabState {
  /** Of the top document; empty on pages that are not of the web. */
  readonly hostname: string
  /** eTLD+1 of it: what a claim and a "go on" are remembered by. */
  readonly site: string
  /** Counts top documents: what belongs to a former one is dropped. */
  readonly visit: number
  /** Of the page, all frames together. */
  readonly page?: Verdict
  /** What was read last in each frame, and when (ms since 1970), by frame id. */
  readonly frames: Readonly<Record<number, { evidence: PageEvidence; at: number }>>
  /** Verdicts of the open messages, by `<frame id>/<key>`. */
  readonly messages: Readonly<Record<string, Verdict>>
  /** What each frame of a webmail found, by frame id. */
  readonly webmail: Readonly<Record<number, WebmailState>>
  /** When a protected name was seen in some frame, or the page became worth a closer look; 0 when not. */
  readonly namedAt: number
  /** The strongest claim seen on each site in this tab: the next step of a flow is judged with it. */
  readonly claims: Readonly<Record<string, Claim>>
  /** A warning of danger stands in this tab and waits for the person. */
  readonly warned: boolean
  /** Past which level the person went on, by site, for as long as the tab lives. */
  readonly wentOn: Readonly<Record<string, Level>>
  readonly unseen?: Unseen
  /** The page's pictures were, or are being, looked at, once a page: only at what the document draws, or at all of them. */
  readonly looked?: 'at-drawn' | 'at-all'
  /** Bodies' marks that were recognised in them. */
  readonly marks?: readonly SeenMark[]
  /** What our own page in this tab was opened for. */
  readonly context?: OpenedFor
}

/** Bounds against pages that open frames, messages and sites without end. */
const MOST = { frames: 12, messages: 60, sites: 20 }

export const EMPTY: TabState = {
  hostname: '',
  site: '',
  visit: 0,
  frames: {},
  messages: {},
  webmail: {},
  namedAt: 0,
  claims: {},
  warned: false,
  wentOn: {},
}

const shelfOf = (tabId: number): Shelf<TabState> => ({
  area: 'session',
  key: `tab.${tabId}`,
  version: 1,
  initial: EMPTY,
  // Written by this very worker into memory that no page reaches.
  check: (value) =>
    typeof value === 'object' && value !== null && 'visit' in value
      ? { ...EMPTY, ...(value as TabState) }
      : undefined,
})

const states = new Map<number, TabState>()
const waiting = new Map<number, Promise<unknown>>()

/** The state of a tab; empty when nothing is known. */
export async function tabState(tabId: number): Promise<TabState> {
  const known = states.get(tabId)
  if (known) return known
  const stored = await read(shelfOf(tabId))
  const now = states.get(tabId) ?? stored
  states.set(tabId, now)
  return now
}

/**
 * Changes the state of a tab and answers the new one. No two changes start from the same state:
 * between reading it and setting it nothing is awaited.
 */
export async function changeTab(
  tabId: number,
  change: (state: TabState) => TabState,
): Promise<TabState> {
  const stored = await tabState(tabId)
  const next = bounded(change(states.get(tabId) ?? stored))
  states.set(tabId, next)
  save(tabId)
  return next
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  states.delete(tabId)
  await waiting.get(tabId)
  states.delete(tabId)
  await remove(shelfOf(tabId))
}

/** Forgets the tabs that are no longer there: they closed while the worker slept or crashed. */
export async function forgetClosedTabs(
  openTabs: () => Promise<ReadonlySet<number>>,
): Promise<void> {
  // Before the open ones are asked for: a tab that comes meanwhile is not among these.
  const known = await knownTabs()
  const open = await openTabs()
  for (const tabId of known) if (!open.has(tabId)) await forgetTab(tabId)
}

/** Forgets in every tab which warnings the person went past. */
export async function forgetWentOn(): Promise<void> {
  for (const tabId of await knownTabs())
    await changeTab(tabId, (state) => ({ ...state, wentOn: {} }))
}

async function knownTabs(): Promise<readonly number[]> {
  return (await storedKeys('session', 'tab.')).map((key) => Number(key.slice('tab.'.length)))
}

/** Writes soon, once for many changes; a full session store costs the evidence, not the verdict. */
function save(tabId: number): void {
  if (waiting.has(tabId)) return
  const written = Promise.resolve().then(async () => {
    waiting.delete(tabId)
    const state = states.get(tabId)
    if (!state) return
    await writeTo(shelfOf(tabId), state).catch(() =>
      writeTo(shelfOf(tabId), { ...state, frames: {} }).catch(() => {}),
    )
  })
  waiting.set(tabId, written)
}

function bounded(state: TabState): TabState {
  return {
    ...state,
    frames: weightiest(state.frames, MOST.frames),
    messages: newest(state.messages, MOST.messages),
    webmail: newest(state.webmail, MOST.frames),
    claims: newest(state.claims, MOST.sites),
    wentOn: newest(state.wentOn, MOST.sites),
  }
}

/** The state when another page comes: only what belongs to the tab and its sites is kept. */
export function newPage(former: TabState, hostname: string, time: number): TabState {
  const { claims, wentOn, context, visit } = former
  return {
    ...EMPTY,
    hostname,
    visit: visit + 1,
    claims,
    wentOn,
    // What the new page's frames said before its coming was told.
    frames: Object.fromEntries(Object.entries(former.frames).filter(([, { at }]) => at >= time)),
    namedAt: former.namedAt >= time ? former.namedAt : 0,
    // Our own page keeps what it was opened for; any other page ends it.
    ...(context && !hostname ? { context } : {}),
  }
}

/** A limit ended the reading of a frame. */
export const hasUnread = ({ frames }: TabState): boolean =>
  Object.values(frames).some(({ evidence }) => evidence.unread.length > 0)

/**
 * The state with a new verdict of its page. While a page lives its verdict only gets graver: a page
 * that takes its brand away once the form is filled in is still the page that showed it.
 */
export function withPage(state: TabState, fresh: Verdict): TabState {
  const former = state.page
  const milder = former && GRAVITY[fresh.level] < GRAVITY[former.level]
  const { claim } = fresh
  const known = state.claims[state.site]
  const remembered =
    claim && claim.strength > (known?.strength ?? 0)
      ? { ...state.claims, [state.site]: claim }
      : state.claims
  return { ...state, page: milder ? former : fresh, claims: remembered }
}

/** The last `most` entries; the top frame (0) sorts first in an object with numeric keys, and stays. */
function newest<T>(record: Readonly<Record<string, T>>, most: number): Record<string, T> {
  const entries = Object.entries(record)
  if (entries.length <= most) return { ...record }
  return Object.fromEntries([...entries.slice(0, 1), ...entries.slice(1 - most)])
}
