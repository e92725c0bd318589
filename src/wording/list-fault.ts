import type { FaultCode } from '../list/fault.ts'
import type { TextKey } from './text.ts'

/** The text for what went wrong with a list: `bad-signature` is `listFaultBadSignature`. It may hold `{detail}`. */
export function faultKey(code: FaultCode): TextKey {
  return `listFault${code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}` as TextKey
}
