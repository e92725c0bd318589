import { faultOf } from '../fault.ts'
import { countRows, parseRows } from '../rows.ts'
import type { Screened } from '../screen.ts'
import type { UpdateDoors } from './doors.ts'
import { FeedShrunk, type Renewed, updateFeed } from './feed.ts'
import type { Failure } from './outcome.ts'
import type { Task } from './plan.ts'
import { updatePublisher } from './publisher.ts'
import { NEW_SOURCE, type SourceRecord } from './stored-state.ts'

/** What a source answered, or why it did not. */
export interface Answered {
  readonly id: string
  readonly before: SourceRecord
  readonly result: Renewed | Failure
  /** Its text was torn, and it was asked as if it were new. */
  readonly mended: boolean
}

/**
 * Asks one source for its news. Never rejects.
 * @param known what is held of it; `undefined`: nothing yet
 * @param onBytes told how much has arrived
 */
export async function askSource(
  doors: UpdateDoors,
  task: Task,
  known: SourceRecord = NEW_SOURCE,
  screen: (text: string) => Screened,
  onBytes: (bytes: number) => void,
): Promise<Answered> {
  const text = await doors.store.readText(task.id).catch(() => '')
  const mended = !isText(text, known)
  const before = mended ? NEW_SOURCE : known
  const held = mended ? '' : text
  const own = { fetch: doors.fetch, now: doors.now, progress: onBytes }
  const answer = (result: Renewed | Failure) => ({ id: task.id, before, result, mended })
  try {
    return answer(
      await ('feed' in task
        ? updateFeed(task.feed, before, held, { ...own, screen })
        : updatePublisher(task.publisher, before, held, own)),
    )
  } catch (error) {
    const since = error instanceof FeedShrunk ? { shrunkSince: error.since } : {}
    return answer({ fault: faultOf(error), ...since })
  }
}

/** Whether a held text is whole: it reads, and holds as many rows as were counted when it was stored. */
function isText(text: string, { counts }: SourceRecord): boolean {
  try {
    const { listed, official, withdrawn } = countRows(parseRows(text))
    return (
      listed === counts.listed && official === counts.official && withdrawn === counts.withdrawn
    )
  } catch {
    return false
  }
}
