/*
 * Whose judgement is next. A page may change without end, and so may a dozen hidden frames of a tab that nobody
 * looks at: none of them may keep a page that the person is about to type into from its verdict.
 */

/** Work that rests where something else may be done, and answers at its end. */
export type Slices<T> = Generator<void, T>

/** Milliseconds of one slice: what is called meanwhile waits no longer. */
const SLICE = 12
/** Milliseconds of judging that a tab may have at once, after a rest: pages are judged a dozen times while they load. */
const SAVED = 1_500
/** Part of the time that a tab earns for its judgements, while it is in front and while it is not. */
const SHARE = { front: 0.5, back: 0.05 }
/** Judgements of one tab that wait: one of its page, one of each open message. */
const MOST_WAITING = 40
/** Tabs whose spending is remembered. */
const MOST_TABS = 200
/** How long (ms) it is known which tabs are in front. */
const FRONT_KNOWN = 300

interface Waiting {
  begin: () => Promise<Slices<unknown>>
  readonly verdict: Promise<unknown>
  resolve(verdict: unknown): void
  reject(error: unknown): void
}

interface Tab {
  /** Not begun yet, by what they judge; the newest work of a kind stands for those before it. */
  readonly waiting: Map<string, Waiting>
  running?: { readonly of: Waiting; readonly slices: Slices<unknown> }
  /** Milliseconds that it may spend; below 0 it waits. */
  credit: number
  /** When its credit was reckoned up. */
  at: number
}

export interface Turns {
  /**
   * Does this work in its turn. Of two works of one kind in one tab, both not begun, only the newer one is done, and
   * both get its answer.
   * @param begin what the work is about is looked up when its turn comes
   * @throws Error when too much waits in this tab already
   */
  inTurn<T>(tabId: number, kind: string, begin: () => Promise<Slices<T>>): Promise<T>
  /** Nobody waits for this any more: who asked is told so, and what has not begun is not done. */
  forgetTurn(tabId: number, kind: string): void
}

/**
 * @param tabsInFront those that a person sees now
 * @param now in ms
 */
export function makeTurns(
  tabsInFront: () => Promise<ReadonlySet<number>>,
  now: () => number = () => performance.now(),
): Turns {
  const tabs = new Map<number, Tab>()
  let going = false
  let front: ReadonlySet<number> = new Set()
  let frontAt = Number.NEGATIVE_INFINITY

  async function go(): Promise<void> {
    if (going) return
    going = true
    try {
      for (let ids = idsWithWork(); ids.length > 0; ids = idsWithWork()) {
        // Nobody else wants anything, and it has not used up what is its: who is in front does not matter.
        if (ids.length > 1 || earned(ids[0] as number).credit <= 0) await lookInFront()
        const next = chosen(ids)
        if (next) await slice(next)
        await pause(next ? 0 : SLICE)
      }
    } finally {
      going = false
    }
  }

  const idsWithWork = () =>
    [...tabs].filter(([, { waiting, running }]) => running || waiting.size).map(([id]) => id)

  async function lookInFront(): Promise<void> {
    if (now() - frontAt < FRONT_KNOWN) return
    front = await tabsInFront().catch(() => front)
    frontAt = now()
  }

  /** The tab in front first, then the one that spent least. */
  function chosen(ids: readonly number[]): Tab | undefined {
    const able = ids
      .map((id) => ({ inFront: front.has(id), tab: earned(id) }))
      .filter(({ tab }) => tab.credit > 0)
      .sort((a, b) => Number(b.inFront) - Number(a.inFront) || b.tab.credit - a.tab.credit)
    return able[0]?.tab
  }

  function earned(id: number): Tab {
    const tab = tabs.get(id) as Tab
    const share = front.has(id) ? SHARE.front : SHARE.back
    tab.credit = Math.min(SAVED, tab.credit + (now() - tab.at) * share)
    tab.at = now()
    return tab
  }

  async function slice(tab: Tab): Promise<void> {
    const of = tab.running?.of ?? first(tab.waiting)
    if (!of) return
    let began = now()
    try {
      const slices = tab.running?.slices ?? (await of.begin())
      tab.running = { of, slices }
      // What was waited for is no work.
      began = now()
      let step = slices.next()
      while (!step.done && now() - began < SLICE) step = slices.next()
      if (step.done) {
        delete tab.running
        of.resolve(step.value)
      }
    } catch (error) {
      delete tab.running
      of.reject(error)
    }
    tab.credit -= now() - began
  }

  return {
    async inTurn<T>(tabId: number, kind: string, begin: () => Promise<Slices<T>>): Promise<T> {
      const tab = tabs.get(tabId) ?? { waiting: new Map(), credit: SAVED, at: now() }
      // The tab that was heard last stands last.
      tabs.delete(tabId)
      tabs.set(tabId, tab)
      for (const [id, { waiting, running }] of tabs) {
        if (tabs.size <= MOST_TABS) break
        if (!running && !waiting.size) tabs.delete(id)
      }
      const same = tab.waiting.get(kind)
      if (same) {
        same.begin = begin
        return same.verdict as Promise<T>
      }
      if (tab.waiting.size >= MOST_WAITING) throw new Error('too much waits to be judged')
      let settle = {} as Pick<Waiting, 'resolve' | 'reject'>
      const verdict = new Promise<unknown>((resolve, reject) => {
        settle = { resolve, reject }
      })
      tab.waiting.set(kind, { begin, verdict, ...settle })
      void go()
      return verdict as Promise<T>
    },
    forgetTurn(tabId, kind) {
      const waiting = tabs.get(tabId)?.waiting
      waiting?.get(kind)?.reject(new Error('no longer shown'))
      waiting?.delete(kind)
    },
  }
}

/** Takes the work that has waited longest. */
function first(waiting: Map<string, Waiting>): Waiting | undefined {
  const [oldest] = waiting
  if (oldest) waiting.delete(oldest[0])
  return oldest?.[1]
}

/** Lets everything else that is due have its turn. */
const pause = (time: number) => new Promise<void>((done) => setTimeout(done, time))
