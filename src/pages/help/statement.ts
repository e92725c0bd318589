import type { Given } from '../../help/plan.ts'
import { identityOf } from '../../identities/index.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import { wordDay } from '../../wording/day.ts'
import { nameOf } from '../../wording/names.ts'
import { wordReasons } from '../../wording/reasons.ts'
import { say } from '../../wording/text.ts'

export interface StatementFacts {
  /** The day, as the person wrote it: "2026-11-22"; empty: not told. */
  readonly day: string
  /** Site, number or sender, as the person wrote it. */
  readonly where: string
  readonly given: ReadonlySet<Given>
  readonly context?: Pick<OpenedFor, 'verdict' | 'about'>
}

/**
 * A statement of facts for a bank or the police. Always French: that is who reads it. It names the
 * kinds of things given, never a thing itself.
 */
export function statementOf({ day, where, given, context }: StatementFacts): string {
  const text = (key: Parameters<typeof say>[1], values: Record<string, string> = {}) =>
    say('fr', key, values)
  const id = context?.verdict.identity
  const body = id === undefined ? undefined : identityOf(id)
  const written = day && wordDay(day, 'fr')
  const reasons = context ? wordReasons(context.verdict.reasons, 'fr') : []
  return [
    text('statementTitle'),
    '',
    text('statementWhen', { day: written || '…………' }),
    text('statementWhere', { where: where || '…………' }),
    body ? text('statementClaimed', { body: nameOf(body, 'fr') }) : '',
    '',
    text('statementGiven'),
    ...(given.size > 0 ? [...given].map((one) => `- ${text(GIVEN_TEXT[one])}`) : [`- ${'…………'}`]),
    ...(reasons.length > 0
      ? ['', text('statementSeen'), ...reasons.map((reason) => `- ${reason}`)]
      : []),
    '',
    text('statementRequest'),
    '',
    text('statementEnd'),
  ]
    .filter((line, at, all) => line !== '' || all[at - 1] !== '')
    .join('\n')
}

const GIVEN_TEXT = {
  password: 'statementGivenPassword',
  code: 'statementGivenCode',
  iban: 'statementGivenIban',
  card: 'statementGivenCard',
  nir: 'statementGivenNir',
  papers: 'statementGivenPapers',
  money: 'statementGivenMoney',
} as const
