import type { MessageEvidence } from '../../evidence/message.ts'
import type { Verdict } from '../verdict.ts'

/**
 * A webmail that shows no sender's address (a colleague's, or a header out of reach) leaves the authority
 * unknown: a doubt then, unless a link's own name tells. Pasted text never has a checked sender.
 */
export function withUnknownSender({ sender, reader }: MessageEvidence, verdict: Verdict): Verdict {
  if (verdict.level !== 'danger' || sender.address || reader === 'pasted') return verdict
  return verdict.reasons.some((reason) => reason.lookalike)
    ? verdict
    : { ...verdict, level: 'caution' }
}
