import type { Block } from '../blocks.ts'
import type { ListEntry } from '../entry.ts'
import type { Plan } from './plan.ts'
import type { FileQuestion, FileReply } from './question.ts'
import type { StoredState } from './stored-state.ts'

/** What one commit changes; what is absent stays. */
export interface Change {
  readonly state: StoredState
  /** New texts by source id; `null`: the source is gone. */
  readonly texts?: ReadonlyMap<string, string | null>
  /** The whole merged list. */
  readonly blocks?: readonly Block[]
}

/** Everything outside. The worker passes the browser's, the tests their own around real ones. */
export interface UpdateDoors {
  plan(): Promise<Plan>
  fetch(question: FileQuestion): Promise<FileReply>
  readonly store: {
    readState(): Promise<StoredState>
    readText(id: string): Promise<string>
    /** Names in force and the bodies that they imitate. */
    readIdentities(): Promise<ReadonlyMap<string, string>>
    readEntries(): Promise<readonly ListEntry[]>
    commit(change: Change): Promise<void>
  }
  /** Brings names into force: network rules. */
  enforce(names: readonly string[], officials: readonly string[]): Promise<void>
  now(): number
  /** 0 to 1, for the jitter. */
  random(): number
  /** Runs alone: a lock that ends with the worker that holds it. */
  alone(run: () => Promise<void>): Promise<void>
}
