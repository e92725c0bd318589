import { MESSAGE_LIMITS } from '../evidence/limits.ts'
import type { Link } from '../evidence/message.ts'
import { decodePercent, type Unwrapped, type Wrapper } from './wrapper.ts'

const WRAPPERS: readonly Wrapper[] = Object.values(
  import.meta.glob<readonly Wrapper[]>('./wrappers/*.ts', { eager: true, import: 'wrappers' }),
).flat()

/** A newsletter's links lead to one or two hostnames, each asked of two dozen wrappers. */
const known = new Map<string, readonly Wrapper[]>()
const MOST_KNOWN = 200

/** Layers undone at most: nobody honest nests more. */
const DEPTH = 5

/** Where a link really leads. `target` and `hostname` as in `Link`. */
export type Destination = Pick<Link, 'chain' | 'target' | 'hostname'>

/**
 * Undoes the wrappers around an address, at most five, on exact hosts only
 * (`safelinks.protection.outlook.com.faux.example` is nobody's wrapper).
 * @param href as written in the message; anything else than http(s) leads nowhere that we could name
 */
export function undoWrappers(href: string): Destination {
  const chain: string[] = []
  let current = parse(href)
  if (!current) return { chain, target: null, hostname: null }
  // The first address is given back as it was written, so that a person recognises it.
  let written = asBrowsersRead(href)
  for (let depth = 0; depth < DEPTH; depth++) {
    const url = current
    const layer = outermost(url)
    if (!layer) break
    const { id, inside } = layer
    chain.push(id)
    if (inside === 'opaque') return { chain, target: null, hostname: null }
    if ('hostname' in inside) {
      const hostname = parse(`http://${inside.hostname}`)?.hostname ?? null
      return { chain, target: null, hostname }
    }
    const next = readInside(inside.url)
    if (!next) return { chain, target: null, hostname: null }
    current = next.url
    written = next.written
  }
  return { chain, target: written.slice(0, MESSAGE_LIMITS.address), hostname: current.hostname }
}

/** A link with its way; the text is cut to one line. */
export function readLink(text: string, href: string, quoted = false): Link {
  const address = asBrowsersRead(href).slice(0, MESSAGE_LIMITS.address)
  return {
    text: text.replace(/\s+/g, ' ').trim().slice(0, MESSAGE_LIMITS.line),
    href: address,
    ...undoWrappers(address),
    quoted,
  }
}

/** The wrapper around an address and what it gives away, if there is one. */
function outermost(url: URL): { id: string; inside: Unwrapped } | undefined {
  for (const { id, unwrap } of ownersOf(url.hostname)) {
    const inside = unwrap(url)
    if (inside) return { id, inside }
  }
  return undefined
}

function ownersOf(hostname: string): readonly Wrapper[] {
  let owners = known.get(hostname)
  if (!owners) {
    owners = WRAPPERS.filter(({ owns }) => owns(hostname))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(hostname, owners)
  }
  return owners
}

/** Some wrappers encode twice: decodes until a scheme shows, twice at most. */
function readInside(text: string): { url: URL; written: string } | undefined {
  let written = text.trim()
  for (let times = 0; times < 3; times++) {
    const url = parse(written)
    if (url) return { url, written }
    const decoded = decodePercent(written)
    if (decoded === written) return undefined
    written = decoded
  }
  return undefined
}

/** An http(s) address; `//host/path` counts as https. */
function parse(text: string): URL | undefined {
  const address = asBrowsersRead(text).replace(/^\/\//, 'https://')
  if (!/^https?:/i.test(address)) return undefined
  try {
    const url = new URL(address)
    return url.hostname ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * An address as browsers take it (https://url.spec.whatwg.org/#concept-basic-url-parser): without line ends and tabs
 * anywhere (`ht\ntps:`), control characters and spaces around it; two slashes at its start lean either way (`\\host`).
 */
export function asBrowsersRead(address: string): string {
  return (
    address
      .replace(/[\t\n\r]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers leave out.
      .replace(/^[\x00-\x20]+/, '')
      .trimEnd()
      .replace(/^[\\/]{2}/, '//')
  )
}
