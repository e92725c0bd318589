/** What can go wrong between a list's publisher and this browser. Worded for people in `_locales` as `listFault…`. */
export const FAULT_CODES = [
  // the way to the source
  'address',
  'network',
  'timeout',
  'stalled',
  'http',
  'busy',
  'content-type',
  'redirected',
  'oversize',
  'truncated',
  // the signature
  'key-malformed',
  'unsupported',
  'unknown-key',
  'bad-signature',
  // the manifest
  'manifest-malformed',
  'format',
  'rollback',
  'two-faced',
  'expired',
  'from-future',
  'clock',
  // the files
  'wrong-size',
  'wrong-hash',
  'wrong-count',
  'gzip',
  'shrunk',
  'not-a-list',
  'malformed-name',
  'malformed-line',
  'unsorted',
  'too-many-names',
  // this device
  'store',
  'store-full',
  'rules',
  'torn',
  'internal',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** Plain JSON: kept in the store, shown in the popup. */
export interface Fault {
  readonly code: FaultCode
  /** A value for the sentence: a status, a line, a hostname. Never more than 120 characters. */
  readonly detail?: string
  /** For `busy`: when the server wants to be asked again, in ms from now. */
  readonly retryAfter?: number
}

/** Thrown wherever a list is refused; the last good list stays. */
export class ListError extends Error {
  readonly fault: Fault

  constructor(code: FaultCode, detail?: string | number, retryAfter?: number) {
    super(detail === undefined ? code : `${code}: ${detail}`)
    this.name = 'ListError'
    this.fault = {
      code,
      ...(detail === undefined ? {} : { detail: String(detail).slice(0, 120) }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }
  }
}

/** The fault behind anything that was thrown. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ListError) return error.fault
  return { code: 'internal', detail: String(error).slice(0, 120) }
}
