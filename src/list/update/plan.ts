import type { Relation } from '../../hostname/relation.ts'
import type { Identity } from '../../identities/identity.ts'
import type { Publisher } from '../publisher.ts'
import type { Source } from '../sources.ts'
import type { StoredState } from './stored-state.ts'

/** What is to be held, decided anew for each update: settings and policy may have changed. */
export interface Plan {
  /** Changes when the engine or the protected bodies change: all names are then screened anew. */
  readonly engine: string
  readonly identities: readonly Identity[]
  readonly relate: (hostname: string) => Relation
  /** Feeds that are switched on, by id. */
  readonly feeds: ReadonlyMap<string, Source>
  readonly publishers: readonly Publisher[]
}

/** One source to be asked. */
export type Task =
  | { readonly id: string; readonly feed: Source }
  | { readonly id: string; readonly publisher: Publisher }

/** The id of a publisher's list among the sources: `publisher:listes.example/missions`. */
export function publisherId({ address }: Publisher): string {
  return `publisher:${address.replace(/^[a-z]+:\/\//, '').replace(/\/$/, '')}`
}

/** Publishers first: of two sources that list a name, the signed one is named. */
export function tasksOf({ feeds, publishers }: Plan): Task[] {
  return [
    ...publishers.map((publisher) => ({ id: publisherId(publisher), publisher })),
    ...[...feeds].map(([id, feed]) => ({ id, feed })),
  ]
}

/** Whether what is held comes from the sources that are wanted. */
export function sameSources(state: StoredState, plan: Plan): boolean {
  const wanted = ['seed', ...tasksOf(plan).map(({ id }) => id)].sort()
  return wanted.join('\n') === Object.keys(state.effective).sort().join('\n')
}
