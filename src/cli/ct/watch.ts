import type { Relation } from '../../hostname/relation.ts'
import type { LogEntry } from './entry.ts'
import type { Log } from './log.ts'
import { certificateNames } from './names.ts'
import { NotSigned } from './tree-head.ts'

/** A name in a new certificate that our engine calls a lookalike: for a person to look at, nothing more. */
export interface CtCandidate {
  readonly hostname: string
  readonly identity: string
  readonly kind: string
  /** When the log took it in, ISO 8601. */
  readonly firstSeen: string
  readonly log: string
  readonly index: number
}

export interface WatchDoors {
  readonly log: Log
  readonly name: string
  relate(hostname: string): Relation
  /** Called for each candidate of a batch, then `keep` with the next index: what is kept can be resumed. */
  found(candidate: CtCandidate): Promise<void>
  keep(next: number): Promise<void>
  /** Waits; tests make it short. */
  pause(ms: number): Promise<void>
  report(progress: { next: number; size: number; names: number; unreadable: number }): void
}

export interface WatchRequest {
  readonly from: number
  /** Stops after so many entries; `Infinity`: at the log's end. */
  readonly limit: number
  /** Waits at the log's end for more, for ever. */
  readonly follow: boolean
}

/** Logs grow by some entries a second. */
const POLL = 30_000
const TRIES = 5

/**
 * Reads a log from an index on and screens every name of every certificate.
 * @returns the index at which to go on next time
 * @throws Error when the log is smaller than what was read of it, or does not answer five times in a row
 */
export async function watch(request: WatchRequest, doors: WatchDoors): Promise<number> {
  let { from: next } = request
  const stop = next + request.limit
  let names = 0
  let unreadable = 0
  for (;;) {
    const size = await patiently(() => doors.log.size(), doors)
    if (size < next) throw new Error(`${doors.name} has ${size} entries, ${next} were read of it`)
    while (next < Math.min(size, stop)) {
      const entries = await patiently(() => doors.log.entries(next, size), doors)
      for (const entry of entries.slice(0, stop - next)) {
        const found = entry && readNames(entry)
        if (!found) unreadable += 1
        for (const hostname of found ?? []) {
          names += 1
          await look(hostname, entry as LogEntry, next)
        }
        next += 1
      }
      await doors.keep(next)
      doors.report({ next, size, names, unreadable })
    }
    if (next >= stop || !request.follow) return next
    await doors.pause(POLL)
  }

  async function look(hostname: string, entry: LogEntry, index: number): Promise<void> {
    const relation = doors.relate(hostname)
    if (relation.relation !== 'lookalike') return
    const { identity, kind } = relation
    const firstSeen = new Date(entry.timestamp).toISOString()
    await doors.found({ hostname, identity, kind, firstSeen, log: doors.name, index })
  }
}

function readNames({ certificate }: LogEntry): string[] | undefined {
  try {
    return certificateNames(certificate)
  } catch {
    return undefined
  }
}

/** Tries again after 1, 2, 4 and 8 seconds: logs are often busy. */
async function patiently<T>(run: () => Promise<T>, doors: WatchDoors): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (tries >= TRIES || error instanceof NotSigned) throw error
      await doors.pause(1000 * 2 ** (tries - 1))
    }
  }
}
