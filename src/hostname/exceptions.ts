import exceptions from './data/exceptions.json'

/** An honest registrable domain that the rules would take for a lookalike, and why it is not one. */
interface Exception {
  readonly registrable: string
  readonly why: string
}

const EXCEPTED: ReadonlySet<string> = new Set(
  (exceptions as readonly Exception[]).map(({ registrable }) => registrable),
)

/** Whether the rules do not speak about this domain. A test refuses an exception that is no longer needed. */
export function isExcepted(registrable: string): boolean {
  return EXCEPTED.has(registrable)
}
