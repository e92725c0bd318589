import type { Bytes } from '../../list/bytes.ts'
import { ListError } from '../../list/fault.ts'
import type { FileQuestion, FileReply } from '../../list/update/question.ts'

/** Generous for a phone on a slow line: 1 MB at 100 kbit/s takes 80 s. */
const TIMEOUT = 120_000
/** No byte for this long is a dead line. */
const STALL = 15_000
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/

/** The places of an answer: how long a silence may last. Tests shorten it. */
export interface Patience {
  readonly stall: number
}

/**
 * Asks a server for one file. The only place of Vigie that opens a connection.
 * @throws ListError `address`, `network`, `timeout`, `stalled`, `http`, `busy`, `redirected`, `content-type`,
 *   `oversize`, `truncated`
 */
export async function fetchFile(
  question: FileQuestion,
  { stall }: Patience = { stall: STALL },
): Promise<FileReply> {
  const url = URL.canParse(question.address) ? new URL(question.address) : undefined
  // A publisher may try its list out on its own machine; anywhere else the way must be private.
  if (!url || (url.protocol !== 'https:' && !LOOPBACK.test(url.hostname)))
    throw new ListError('address', question.address)
  const line = new AbortController()
  let why: 'timeout' | 'stalled' | undefined
  const cut = (reason: 'timeout' | 'stalled') => () => {
    why ??= reason
    line.abort()
  }
  const whole = setTimeout(cut('timeout'), question.timeout ?? TIMEOUT)
  let silence = setTimeout(cut('stalled'), stall)
  const heard = () => {
    clearTimeout(silence)
    silence = setTimeout(cut('stalled'), stall)
  }
  let started = false
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect's address cannot be seen before it is followed, so none is.
      redirect: 'manual',
      signal: line.signal,
    })
    heard()
    const serverTime = Date.parse(response.headers.get('date') ?? '')
    const time = Number.isNaN(serverTime) ? {} : { serverTime }
    if (leadsElsewhere(response)) throw new ListError('redirected', url.hostname)
    refuseStatus(response)
    refuseType(response, question.types)
    started = true
    const bytes = await readBody(response, question, heard)
    return { bytes, ...time }
  } catch (error) {
    if (why) throw new ListError(why, url.hostname)
    if (error instanceof ListError) throw error
    throw new ListError(started ? 'truncated' : 'network', url.hostname)
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
    line.abort()
  }
}

/** Browsers show nothing of a redirect but that it is one; Node shows its status. */
function leadsElsewhere({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status)
}

function refuseStatus(response: Response): void {
  if (response.ok) return
  if (response.status !== 429 && response.status !== 503)
    throw new ListError('http', response.status)
  throw new ListError('busy', response.status, retryAfter(response))
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), in ms from now; `undefined`: not told. */
function retryAfter(response: Response): number | undefined {
  const text = response.headers.get('retry-after') ?? ''
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) && wait > 0 ? wait : undefined
}

/** A hotel's login page answers 200 to everything, as HTML. */
function refuseType(response: Response, types: readonly string[]): void {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (!types.includes(type as string)) throw new ListError('content-type', type || '?')
}

async function readBody(
  response: Response,
  { maxBytes, onProgress }: FileQuestion,
  heard: () => void,
): Promise<Bytes> {
  const encoded = response.headers.has('content-encoding')
  const total = encoded ? undefined : Number(response.headers.get('content-length')) || undefined
  if (total !== undefined && total > maxBytes) throw new ListError('oversize', total)
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    heard()
    length += value.length
    if (length > maxBytes) throw new ListError('oversize', maxBytes)
    parts.push(value)
    onProgress?.(length, total)
  }
  if (total !== undefined && length < total) throw new ListError('truncated', `${length}/${total}`)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
