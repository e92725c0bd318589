/**
 * Wrappers stand between a link and where it leads: mail gateways, redirectors, click counters.
 * One family a file in `wrappers/`; the folder is the registry. They are undone to judge and to show,
 * never to replace the person's link: the gateway's own check at click time must stay.
 */
export interface Wrapper {
  /** For example `outlook-safelinks`. */
  readonly id: string
  /** Whether the hostname is this wrapper's: exact, or below a domain at a label's boundary. */
  readonly owns: (hostname: string) => boolean
  /** What the wrapped address gives away; `undefined` when this is not a wrapped link after all. */
  readonly unwrap: (url: URL) => Unwrapped | undefined
}

/** `url`: the address inside. `hostname`: only the name is given away. `opaque`: nothing is. */
export type Unwrapped = { readonly url: string } | { readonly hostname: string } | 'opaque'

/** Owns exactly these hostnames. */
export const exactly = (...hostnames: readonly string[]) => {
  const set = new Set(hostnames)
  return (hostname: string) => set.has(hostname)
}

/** Owns these domains and every name below them: never `safelinks.example.faux.example`. */
export const under = (...domains: readonly string[]) => {
  return (hostname: string) =>
    domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
}

/** The address in one of these query parameters, decoded once by the URL standard. */
export const parameter =
  (...names: readonly string[]) =>
  (url: URL): Unwrapped | undefined => {
    for (const name of names) {
      const value = url.searchParams.get(name)
      if (value) return { url: value }
    }
    return undefined
  }

/** Text of base64 or base64url, UTF-8; `undefined` when it is neither. */
export function decodeBase64(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+'))
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    )
  } catch {
    return undefined
  }
}

/** Percent-decodes, or gives the text back when it is not percent-encoded well. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A property of a JSON text, when it is a string. */
export function jsonString(json: string | undefined, key: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '')
    if (typeof value !== 'object' || value === null) return undefined
    const found = (value as Record<string, unknown>)[key]
    return typeof found === 'string' ? found : undefined
  } catch {
    return undefined
  }
}
