import type { Identity } from '../identities/identity.ts'
import type { Imitation } from './kind.ts'
import type { OwnedHost } from './official.ts'
import { createSuffixAt } from './suffixes.ts'
import { listSet, tellingWords } from './words.ts'

/** What may be written on behind an official name without any hyphen: `impots.gouv.frespace.com`. */
const WRITTEN_ON = listSet(['access', 'login', 'money', 'renewal', 'signin', 'space'])

/**
 * Builds the search for a complete official hostname before another domain:
 * `francetravail.fr.connexion-9917.com`, and with something written on behind it,
 * `francetravail.fr-1.xyz`, `impots.gouv.fr-espace.com`, `ameli.frconnexion.net`.
 *
 * At each inner label the part before it is looked up like a name of its own; only parts that end
 * like an official host (`fr`, `org` …) are, so ordinary names cost next to nothing. Silent on
 * "ameli.free.fr" (somebody's page), "francetravail.freshdesk.com" (a customer's desk).
 * @param officialOf see `official.ts`
 */
export function createEmbedded(
  identities: readonly Identity[],
  officialOf: (hostname: string) => OwnedHost | undefined,
): (hostname: string) => Imitation | undefined {
  const suffixAt = createSuffixAt(identities)
  const telling = tellingLabels(identities)

  /**
   * The official host that ends at `end`, or a telling name as people write it: `france-travail.fr`; with something
   * written on also under another suffix: `francetravail.com-1.xyz`.
   */
  const hostBefore = (hostname: string, end: number, written: boolean): Imitation | undefined => {
    const owned = officialOf(hostname.slice(0, end))
    if (owned) {
      const { identity, host } = owned
      const start = end - host.hostname.length
      return { identity, imitated: host.hostname, start, end }
    }
    const dot = hostname.lastIndexOf('.', end - 1)
    const start = hostname.lastIndexOf('.', dot - 1) + 1
    const told = telling.get(hostname.slice(start, dot).replaceAll('-', ''))
    if (!told || !(written || told.imitated.endsWith(hostname.slice(dot, end)))) return undefined
    return { ...told, start, end }
  }

  return (hostname) => {
    let end = hostname.lastIndexOf('.')
    while (end > 0) {
      const start = hostname.lastIndexOf('.', end - 1) + 1
      if (start === 0) return undefined
      const suffix = suffixAt(hostname, start)
      if (suffix !== undefined) {
        const written = hostname.slice(start + suffix.length, end)
        const found =
          (written === '' || isWrittenOn(written)) &&
          hostBefore(hostname, start + suffix.length, written !== '')
        if (found) return found
      }
      end = start - 1
    }
    return undefined
  }
}

/** Labels that nobody else has any use for: `francetravail`. */
function tellingLabels(identities: readonly Identity[]) {
  const entries = identities.flatMap((identity) =>
    identity.hostnameWords
      .filter(({ speaks }) => speaks === 'alone')
      .map(({ word, imitates }) => [word, { identity, imitated: imitates }] as const),
  )
  return new Map(entries)
}

/** A hyphen and anything, a number, or words that speak of an account: `-1`, `75`, `espace-client`. */
function isWrittenOn(text: string): boolean {
  if (/^[-_\d]/.test(text)) return true
  const piece = text.split('-', 1)[0] as string
  return tellingWords(piece, WRITTEN_ON, true) > 0
}
