import type { ListEntry } from '../../list/entry.ts'
import { isName } from '../../list/name.ts'
import type { Shelf } from '../store.ts'

/** What a stop page stands for: kept in memory by tab, so that its address carries nothing. */
export interface Halt {
  /** The address that the person wanted. */
  readonly url: string
  readonly hostname: string
  readonly entry: ListEntry
  /** The site had come, and was open for a while or a moment. */
  readonly opened: boolean
  /** The stop page is what the tab shows; another page came since when it is not. */
  readonly stands: boolean
}

/** Where what a tab’s stop page stands for is kept. */
export const haltOf = (tabId: number): Shelf<Halt | null> => ({
  area: 'session',
  key: `stop.${tabId}`,
  version: 1,
  initial: null,
  check: (value) => (value === null || isHalt(value) ? value : undefined),
})

function isHalt(value: unknown): value is Halt {
  const { url, hostname, entry, opened, stands } = Object(value) as Partial<Halt>
  if (typeof stands !== 'boolean' || typeof opened !== 'boolean') return false
  return typeof url === 'string' && typeof hostname === 'string' && isName(entry?.hostname ?? '')
}
