import type { Refused } from '../../settings/reader.ts'
import { type Language, say } from '../../wording/text.ts'

/** Why a value of a policy or of a file was not taken, as one sentence: "ownDomains[1] : …". */
export function wordRefused({ path, fault, value }: Refused, language: Language): string {
  const why = say(language, `optionsRefused${fault}`, { value })
  return path === '' ? why : say(language, 'optionsRefused', { path, why })
}
