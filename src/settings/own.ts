import { type HostnameWord, type Identity, OWN } from '../identities/identity.ts'
import type { Settings } from './settings.ts'

/**
 * The person's own organisation as a protected body: its domains are official, and a lookalike of
 * them ("mission-locale-exempIe.fr" for "mission-locale-exemple.fr") is judged like any other.
 * @returns one identity, or none when no domain is given
 */
export function ownIdentities({
  ownName,
  ownDomains,
}: Pick<Settings, 'ownName' | 'ownDomains'>): readonly Identity[] {
  const [first] = ownDomains
  if (!first) return []
  const name = ownName || first
  return [
    {
      id: OWN,
      name,
      to: `à ${name}`,
      of: `de ${name}`,
      shape: 'central',
      site: `https://${first}/`,
      names: ownName ? [ownName] : [],
      services: [],
      vocabulary: [],
      hostnameWords: words(ownDomains),
      hosts: ownDomains.map((hostname) => ({
        hostname,
        standing: 'official' as const,
        scope: 'subdomains' as const,
        uses: ['web' as const, 'mail' as const, 'login' as const],
        seen: 'settings or policy',
      })),
      delegates: [],
      marks: { colours: [], files: [] },
    },
  ]
}

/**
 * The telling label of each domain without its hyphens; short ones ("ml13") say too little. Others
 * may bear such a word rightly, so it never speaks alone: a slip in it does, or a telling word.
 */
function words(domains: readonly string[]): HostnameWord[] {
  const seen = new Set<string>()
  return domains.flatMap((imitates) => {
    const word = (imitates.split('.').at(-2) ?? '').replaceAll('-', '')
    if (word.length < 6 || seen.has(word)) return []
    seen.add(word)
    return [
      { word, speaks: 'never-alone', imitates, beside: ['login', 'signin', 'renewal', 'money'] },
    ]
  })
}
