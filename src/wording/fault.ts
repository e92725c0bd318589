import type { Fault } from '../list/fault.ts'
import { isTextKey, type Language, say } from './text.ts'

/** What went wrong with a list as one sentence: `bad-signature` -> `listFaultBadSignature`. */
export function wordFault({ code, detail = '' }: Fault, language: Language): string {
  const name = code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const key = `listFault${name}`
  return say(language, isTextKey(key) ? key : 'popupListFault', { detail })
}
