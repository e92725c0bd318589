import proxies from './data/proxies.json'

/** A service that shows any site under a name of its own, made from the site's. */
interface Proxy {
  readonly suffix: string
  /** `dots`: the name as it is; `hyphens`: its dots as hyphens, its hyphens doubled. */
  readonly form: string
  readonly why: string
}

/** The name that a proxy's name was made from. */
export interface Proxied {
  readonly hostname: string
  /** For each character of it where it stands in the proxy's name, and one more entry for the end. */
  readonly at: readonly number[]
  /** Whose proxy it is, by its suffix: `mcas.ms`. */
  readonly through: string
}

/** What a hostname of such a service ends with. */
export const PROXY_SUFFIXES: readonly string[] = (proxies as readonly Proxy[]).map(
  ({ suffix }) => suffix,
)

/** Their last letters: most names are done after one look. */
const LAST = new Set(PROXY_SUFFIXES.map((suffix) => suffix.charCodeAt(suffix.length - 1)))

/**
 * Whose page a proxy shows: `candidat-francetravail-fr.translate.goog` and
 * `candidat.francetravail.fr.mcas.ms` are both `candidat.francetravail.fr`. Only the services'
 * operators can make such names, and each shows the very page that it names.
 * @param hostname lower-case ASCII
 */
export function behindProxy(hostname: string): Proxied | undefined {
  if (!LAST.has(hostname.charCodeAt(hostname.length - 1))) return undefined
  const proxy = (proxies as readonly Proxy[]).find(
    ({ suffix }) => hostname.endsWith(suffix) && hostname.at(-suffix.length - 1) === '.',
  )
  if (!proxy) return undefined
  const name = hostname.slice(0, -proxy.suffix.length - 1)
  const through = proxy.suffix
  if (proxy.form === 'hyphens') return { ...fromHyphens(name), through }
  const at = Array.from({ length: name.length + 1 }, (_, index) => index)
  return { hostname: name, at, through }
}

/** Google's rule: a single hyphen was a dot, two were a hyphen; `0-` stands for `xn--`, `1-` for nothing. */
function fromHyphens(name: string): Omit<Proxied, 'through'> {
  let hostname = name.startsWith('0-') ? 'xn--' : ''
  const at = Array.from(hostname, () => 0)
  for (let index = /^[01]-/.test(name) ? 2 : 0; index < name.length; index++) {
    const doubled = name[index] === '-' && name[index + 1] === '-'
    at.push(index)
    hostname += name[index] === '-' && !doubled ? '.' : name[index]
    if (doubled) index++
  }
  return { hostname, at: [...at, name.length] }
}
