import tenants from './data/tenants.json'
import type { Label } from './label.ts'

/** A service that gives each customer a name of their own, and a second one with an ending. */
interface Service {
  readonly service: string
  readonly endings: readonly string[]
  readonly why: string
}

/**
 * Where a customer's name ends in a label below such a service, as an index into its letters:
 * "francetravail-my" of "francetravail-my.sharepoint.com" is France Travail's own, as is
 * "francetravail". The whole label anywhere else: "francetravail-my.exemple.com".
 */
export function endOfTenant({ letters, starts }: Label, registrable: string): number {
  const endings = (tenants as readonly Service[]).find(
    ({ service }) => service === registrable,
  )?.endings
  const last = starts.at(-2) ?? 0
  return last > 0 && endings?.includes(letters.slice(last)) ? last : letters.length
}
