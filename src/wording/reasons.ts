import type { Finding } from '../signals/signal.ts'
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

/** Most reasons shown: the strongest come first, and a person reads few. */
const MOST = 6

/** The findings as sentences, strongest first, each sentence once. */
export function wordReasons(reasons: readonly Finding[], language: Language): readonly string[] {
  return [...new Set(reasons.map((reason) => wordReason(reason, language)))].slice(0, MOST)
}
