import type { Finding } from '../analysis/finding.ts'
import { isTextKey, type Language, say } from './text.ts'

/** The key of a signal's sentence: `asks-for-iban` -> `reasonAsksForIban`. */
export function reasonKey(id: string): string {
  return `reason${id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`
}

/**
 * One finding as one sentence. The sentence may use the finding's values as `{label}`; a finding
 * without the values that its sentence needs gets the sentence that needs none.
 */
export function wordReason(finding: Finding, language: Language): string {
  const key = reasonKey(finding.id)
  const bare = isTextKey(key) ? key : 'reasonOther'
  const full = `${key}With`
  const values = finding.values ?? {}
  if (isTextKey(full)) {
    const text = say(language, full, values)
    if (!/\{\w+\}/.test(text)) return text
  }
  return say(language, bare, values)
}

/** Most reasons shown: a person reads few. */
const MOST = 6
/** Of one kind at most so many, or six marks of a claim would hide what is asked for. */
const MOST_OF_A_PART = 3

/**
 * The findings as sentences, each once: who it claims to be first, what it asks for always among
 * them, the strongest of each.
 */
export function wordReasons(reasons: readonly Finding[], language: Language): readonly string[] {
  const told: Partial<Record<Finding['part'], number>> = {}
  const few = reasons.filter(({ part }) => {
    told[part] = (told[part] ?? 0) + 1
    return told[part] <= MOST_OF_A_PART
  })
  const sentences = (findings: readonly Finding[]) =>
    findings.map((finding) => wordReason(finding, language))
  const asked = new Set(sentences(few.filter(({ part }) => part === 'request')))
  const others = [...new Set(sentences(few.filter(({ part }) => part !== 'request')))]
  return [...others.filter((one) => !asked.has(one)).slice(0, MOST - asked.size), ...asked]
}
