import { createLookup } from '../../list/lookup.ts'
import { seedRows } from '../../list/seed.ts'

/** The look-up in the list that Vigie brings along. */
export function createIsListed(): (hostname: string) => boolean {
  const { rows, source } = seedRows()
  const lookup = createLookup(
    rows
      .filter(({ word }) => word === 'listed')
      .map(({ hostname, detail }) => ({ hostname, identity: '', source, firstSeen: detail })),
  )
  return (hostname) => lookup(hostname) !== undefined
}
