import type { Finding } from '../analysis/finding.ts'
import { gravestFirst } from '../asks/index.ts'
import type { Scored } from './scores.ts'
import { strongestFirst } from './strength.ts'
import type { Claim } from './verdict.ts'

/** What is asked for, gravest first. */
export const askedIn = (found: readonly Scored[]) =>
  gravestFirst(found.flatMap(({ asked }) => asked ?? []))

/** Why: who is claimed first, then whose address it is, what is asked, and what only colours. */
export function reasonsFor(claim: Claim, found: readonly Scored[]): readonly Finding[] {
  return [
    ...claim.reasons,
    ...strongestFirst(authorityOver(claim, found)),
    ...strongestFirst(found.filter(({ part }) => part === 'request')),
    ...found.filter(({ part }) => part === 'pressure'),
  ]
}

/** What speaks against the address being the claimed body's. */
export const authorityOver = ({ identity }: Claim, found: readonly Scored[]): readonly Scored[] =>
  found.filter(
    (finding) => finding.part === 'authority' && (finding.identity ?? identity) === identity,
  )
