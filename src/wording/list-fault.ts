import type { Fault } from '../list/fault.ts'
import { isTextKey, type Language, say } from './text.ts'

/** One sentence for what went wrong with a list: `bad-signature` is `listFaultBadSignature`. */
export function wordFault({ code, detail = '?' }: Fault, language: Language): string {
  const name = code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  const key = `listFault${name}`
  return say(language, isTextKey(key) ? key : 'listFaultInternal', { detail })
}
