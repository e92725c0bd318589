import type { ListEntry } from '../entry.ts'
import { type Merged, merge, type SourceRows } from '../merge.ts'
import { parseRows } from '../rows.ts'
import { createScreen, type Screened } from '../screen.ts'
import { seedRows } from '../seed.ts'
import { type Plan, tasksOf } from './plan.ts'

/** Longest piece of screening at a time, ms: lookups for open pages go in between. */
const SLICE = 20

/**
 * Merges the texts of all sources.
 * @param inForce what is in force of all sources
 * @returns also the ids of the sources whose text is torn
 * @param known names in force already and their bodies, by the very same engine: not asked again
 */
export async function mergeAll(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
  inForce: () => Promise<readonly ListEntry[]>,
): Promise<{ readonly merged: Merged; readonly unreadable: readonly string[] }> {
  const unreadable: string[] = []
  const all: SourceRows[] = []
  for (const task of tasksOf(plan)) {
    const source = { source: task.id, signed: 'publisher' in task }
    try {
      all.push({ ...source, rows: parseRows(texts.get(task.id) ?? '') })
    } catch {
      // It is asked for anew; what it has in force stays until then.
      unreadable.push(task.id)
      const own = (await inForce()).filter(({ source }) => source === task.id)
      const rows = own.map(({ hostname, firstSeen: detail }) => ({ hostname, detail }))
      all.push({ ...source, rows: rows.map((row) => ({ ...row, word: 'listed' as const })) })
    }
  }
  all.push(seedRows())
  // It takes names apart, which no start of the worker needs.
  const { createWhyNotOfficial } = await import('../official.ts')
  const screen = await screenAll(all, createScreen(plan.relate, plan.identities), known)
  return {
    merged: merge(all, screen, createWhyNotOfficial(plan.relate, plan.identities)),
    unreadable,
  }
}

/** Screens every name once, in slices; answers a screen that only remembers. */
async function screenAll(
  sources: readonly SourceRows[],
  screen: (text: string) => Screened,
  known: ReadonlyMap<string, string>,
): Promise<(text: string) => Screened> {
  const results = new Map<string, Screened>()
  let start = performance.now()
  for (const { rows } of sources)
    for (const { hostname } of rows) {
      const identity = known.get(hostname)
      results.set(hostname, identity === undefined ? screen(hostname) : { hostname, identity })
      if (performance.now() - start < SLICE) continue
      await new Promise((later) => setTimeout(later))
      start = performance.now()
    }
  return (hostname) => results.get(hostname) ?? screen(hostname)
}
