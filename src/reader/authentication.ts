import type { MessageEvidence } from '../evidence/message.ts'

/** One header line of a message, unfolded. */
export interface Header {
  /** Lower-case name. */
  readonly key: string
  readonly value: string
}

type Authentication = MessageEvidence['authentication']

/** Headers looked at: a message may be written with a hundred thousand of them. */
const MOST = 400

/**
 * What the receiver's checker says of the sender's domain (RFC 8601). A sender can write such a header, too, but
 * only below the receiver's: one counts that bears the name of the host that took the message in ("by mx.boite.example"),
 * or, where none does, the topmost.
 * @param headers in the message's order, topmost first
 */
export function readAuthentication(headers: readonly Header[]): Authentication {
  const few = headers.slice(0, MOST)
  const results = few.filter(({ key }) => key === 'authentication-results').map(readResults)
  const receiver = receiverOf(few)
  const named = results.filter(({ by }) => receiver !== undefined && isOfOneHouse(by, receiver))
  return concluded(named.length > 0 ? named : results.slice(0, 1))
}

interface Results {
  /** Who checked: the authserv-id; Outlook gives none. */
  readonly by: string
  /** By method: `dmarc` → `fail`. */
  readonly said: ReadonlyMap<string, string>
}

/**
 * Only what stands where a method does counts: `smtp.mailfrom="dmarc=pass"@mal.example` is a value that the
 * sender chose.
 */
function readResults({ value }: Header): Results {
  const [first = '', ...others] = withoutComments(value.slice(0, 4_000)).toLowerCase().split(';')
  const [by = ''] = first.trim().split(/\s/)
  const said = new Map<string, string>()
  for (const part of by.includes('=') ? [first, ...others] : others) {
    const [, method = '', result = ''] =
      /^\s*([a-z0-9-]+)(?:\/\d+)?\s*=\s*([a-z]+)/.exec(part) ?? []
    if (method && !said.has(method)) said.set(method, result)
  }
  return { by: by.includes('=') ? '' : by, said }
}

/** Without comments and quoted strings, in one walk: both may hold a semicolon. */
function withoutComments(text: string): string {
  let depth = 0
  let quoted = false
  let kept = ''
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]
    if (letter === '\\') index++
    else if (letter === '"' && depth === 0) quoted = !quoted
    else if (letter === '(' && !quoted) depth++
    else if (letter === ')' && !quoted) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !quoted) kept += letter
  }
  return kept
}

/** The host that took the message in, by the topmost "Received: … by"; inner hops bear numbers or no dot. */
function receiverOf(headers: readonly Header[]): string | undefined {
  for (const { key, value } of headers) {
    if (key !== 'received') continue
    const by = /(?:^|\s)by\s+([a-z0-9.-]{1,253}\.[a-z]{2,63})[\s;]/i.exec(
      value.slice(0, 1_000),
    )?.[1]
    if (by) return by.toLowerCase()
  }
  return undefined
}

/** "mx.boite.example" and "boite.example", "a.mx.boite.example" and "b.mx.boite.example". */
function isOfOneHouse(one: string, other: string): boolean {
  const end = (name: string) => name.split('.').slice(-2).join('.')
  return one.includes('.') && end(one) === end(other)
}

/** Several headers of one checker are one answer: programs write one for each method. */
function concluded(results: readonly Results[]): Authentication {
  const first = (method: string) =>
    results.map(({ said }) => said.get(method)).find((result) => result !== undefined)
  const dmarc = first('dmarc')
  const isUnproven = /fail/.test(first('spf') ?? '') && first('dkim') !== 'pass'
  // DMARC passes by one of the two: where neither does, somebody wrote it below.
  if (dmarc === 'pass' && !isUnproven) return 'pass'
  return dmarc === 'fail' || isUnproven ? 'fail' : 'unknown'
}
