import library from './data/library-proxies.json'
import type { ParsedName } from './parse.ts'

const { run, labels, schools } = library

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
