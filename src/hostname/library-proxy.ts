import library from './data/library-proxies.json'
import type { ParsedName } from './parse.ts'

const { run, labels, schools } = library

/**
 * The names that a library's proxy may show, where only libraries can have such a name: the service's own hosts, and those of
 * schools by their suffix. "univ-" before a dot is anybody's to buy: such a name is no lookalike, and shows nobody.
 */
export function behindLibrary(
  name: ParsedName,
): { hostnames: readonly string[]; through: string } | undefined {
  const { hostname, subdomain, suffix } = name
  const service = run.find((one) => hostname.endsWith(`.${one}`))
  const isSchools = schools.suffixes.includes(suffix.split('.', 1)[0] as string)
  if (!service && !(isSchools && isLibraryProxy(name))) return undefined
  const below = subdomain.split('.')
  const at = below.findIndex((label, index) => index > 0 && labels.includes(label))
  const shown = service ? hostname.slice(0, -service.length - 1) : below.slice(0, at).join('.')
  const through = service ?? hostname.slice(shown.length + 1)
  // EZproxy writes hyphens for dots under HTTPS, and a service the library behind: "www-caf-fr.bois.idm.oclc.org".
  const [first = '', ...others] = shown.split('.')
  const dotted = first.replaceAll('-', '.')
  return { hostnames: [shown, [first, ...others.slice(0, -1)].join('.'), dotted], through }
}

/**
 * Whether a name is made by a library's proxy, which nobody else can have names below:
 * `www-francetravail-fr.ezproxy.univ-exemple.fr`. Anybody's "ezproxy" counts for nothing:
 * `www-francetravail-fr.ezproxy.exemple.com`.
 */
export function isLibraryProxy({ hostname, registrable, subdomain, suffix }: ParsedName): boolean {
  if (run.some((service) => hostname.endsWith(`.${service}`))) return true
  const isSchool =
    schools.starts.some((start) => registrable.startsWith(start)) ||
    schools.suffixes.includes(suffix.split('.', 1)[0] as string)
  return isSchool && subdomain.split('.').some((label, at) => at > 0 && labels.includes(label))
}
