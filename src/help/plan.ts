import type { Asked } from '../asks/ask.ts'
import { askOf } from '../asks/index.ts'
import type { ChannelId } from './channel.ts'
import data from './steps.json'

/** What a person gave away, in the order in which it is asked for. */
export const GIVEN = ['password', 'code', 'iban', 'card', 'nir', 'papers', 'money'] as const
export type Given = (typeof GIVEN)[number]

/** Whose account it opens: a job seeker's, an adviser's (ProConnect, i-milo), another one. */
export const ACCOUNTS = ['candidate', 'adviser', 'other'] as const
export type Account = (typeof ACCOUNTS)[number]

export const WHEN = ['now', 'today', 'after'] as const

/** One thing to do. Its texts are `helpStep<Id>` and `helpStep<Id>More`. */
export interface Step {
  readonly id: string
  readonly when: (typeof WHEN)[number]
  /** For whom gave one of these; absent: for everyone. */
  readonly given?: readonly Given[]
  /** For these accounts; absent: for all. */
  readonly account?: readonly Account[]
  readonly channels: readonly ChannelId[]
}

export const STEPS = data as readonly Step[]

/** What to do, most urgent first. */
export function planFor(given: ReadonlySet<Given>, account: Account): readonly Step[] {
  return STEPS.filter(
    (step) =>
      (step.given?.some((one) => given.has(one)) ?? true) &&
      (step.account?.includes(account) ?? true),
  )
}

/** What a page or a message asked for, as things that the person may have given. */
export function givenOf(asked: readonly Asked[]): ReadonlySet<Given> {
  return new Set(asked.map((one) => askOf(one).given).filter(isGiven))
}

const isGiven = (name: string | undefined): name is Given => GIVEN.some((one) => one === name)
