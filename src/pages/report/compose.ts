import { identityOf } from '../../identities/index.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import { nameOf } from '../../wording/names.ts'
import { wordReasons } from '../../wording/reasons.ts'
import { type Language, say, type TextKey } from '../../wording/text.ts'
import { sayThings } from '../../wording/things.ts'

export interface Chosen {
  /** Site, sender or number, as it stands in the field. */
  readonly where: string
  /** "22 novembre 2026"; absent: the person does not say when. */
  readonly day?: string
  /** What Vigie found; absent: left out. */
  readonly verdict?: OpenedFor['verdict']
  /** The person's own words. */
  readonly note: string
  /** The person says that it is honest. */
  readonly mistake: boolean
}

/**
 * The text of a report: hostname and reasons, and what the person added. A verdict holds no typed
 * value, so none can be in here.
 */
export function composeReport(
  { where, day, verdict, note, mistake }: Chosen,
  language: Language,
): string {
  const text = (key: TextKey, values: Readonly<Record<string, string>> = {}) =>
    say(language, key, values)
  const body = verdict?.identity === undefined ? undefined : identityOf(verdict.identity)
  const things = verdict ? sayThings(language, verdict.asked) : ''
  const reasons = verdict ? wordReasons(verdict.reasons, language) : []
  return [
    text(mistake ? 'reportTextMistake' : 'reportTextFraud'),
    '',
    text('reportTextWhere', { where: where || '…………' }),
    ...(day ? [text('reportTextWhen', { day })] : []),
    ...(body ? [text('reportTextClaimed', { body: nameOf(body, language) })] : []),
    ...(things ? [text('reportTextAsked', { things })] : []),
    ...(reasons.length > 0
      ? ['', text('reportTextReasons'), ...reasons.map((reason) => `- ${reason}`)]
      : []),
    ...(note.trim() ? ['', note.trim()] : []),
    '',
    text('reportTextFrom'),
  ].join('\n')
}

/** Opens the person's mail program with the report in it; nothing is sent before they press "send". */
export function mailLink(to: string, subject: string, body: string): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
}
