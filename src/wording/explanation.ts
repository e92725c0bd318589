import type { Identity, IdentityId } from '../identities/identity.ts'
import type { ExplainedClaim, Explanation } from '../judge/explain.ts'
import type { Threshold } from '../judge/thresholds.ts'
import { nameOf } from './names.ts'
import { wordReason } from './reasons.ts'
import { type Language, say } from './text.ts'
import { sayThings } from './things.ts'

const LEVELS = {
  danger: 'explainLevelDanger',
  caution: 'explainLevelCaution',
  official: 'explainLevelOfficial',
  none: 'explainLevelNone',
} as const

/** Findings told; a page has rarely more. */
const MOST = 30

/**
 * An explanation in plain text, for a person to send to who helps them: the address, what was decided,
 * and one line for each thing seen. Of the page it holds what its reasons quote and no more.
 * @param address of the page, without query, or of the sender; empty where none is known
 * @param identity looks a body up
 */
export function wordExplanation(
  explanation: Explanation,
  language: Language,
  address: string,
  identity: (id: IdentityId) => Identity | undefined,
): string {
  const { kind, level, asked, findings, claims } = explanation
  const things = sayThings(language, asked)
  const told = findings.slice(0, MOST).map((finding) => {
    const sentence = wordReason(finding, language)
    const innocent = finding.part === 'innocence' ? `, ${say(language, 'explainInnocence')}` : ''
    return `- ${sentence} (${finding.id}, ${finding.grade}, ${percent(finding.score)}${innocent})`
  })
  return [
    say(language, 'explainTitle'),
    address && say(language, kind === 'message' ? 'explainSender' : 'explainAddress', { address }),
    say(language, 'explainLevel', { level: say(language, LEVELS[level]) }),
    ...wordClaim(claims[0]),
    things ? say(language, 'explainAsked', { things }) : say(language, 'explainAskedNothing'),
    say(language, told.length > 0 ? 'explainFindings' : 'explainFindingsNone'),
    ...told,
    say(language, 'explainPrivacy'),
  ]
    .filter(Boolean)
    .join('\n')

  function wordClaim(claim: ExplainedClaim | undefined): readonly string[] {
    const body = claim?.identity ? identity(claim.identity) : undefined
    if (!claim || !body) return [say(language, 'explainClaimNobody')]
    const limit = (threshold: Threshold) =>
      percent(claim.thresholds.find((one) => one.threshold === threshold)?.limit ?? 1)
    return [
      say(language, 'explainClaim', {
        name: nameOf(body, language),
        strength: percent(claim.strength),
        limit: limit('claim'),
      }),
      say(language, 'explainSuspicion', {
        suspicion: percent(claim.suspicion),
        limit: limit('suspicious'),
      }),
    ]
  }
}

const percent = (share: number) => Math.round(share * 100)
