import type { Identity } from '../identities/identity.ts'
import { createEmbedded } from './embedded.ts'
import { isExcepted } from './exceptions.ts'
import { createFilter } from './filter.ts'
import type { Imitation, LookalikeFinder } from './kind.ts'
import { createLexicon } from './lexicon.ts'
import { behindLibrary, isLibraryProxy } from './library-proxy.ts'
import { normaliseHostname } from './normalise.ts'
import { createOfficial } from './official.ts'
import { type ParsedName, parse } from './parse.ts'
import { behindProxy, type Proxied } from './proxied.ts'
import { readName } from './read-name.ts'
import type { LookalikeKind, Relation } from './relation.ts'
import { createScan, MAYBE } from './scan.ts'

const kinds = Object.values(
  import.meta.glob<LookalikeFinder>('./kinds/*.ts', { eager: true, import: 'kind' }),
).sort((one, other) => one.order - other.order)

/** A relation that says something. */
export type Related = Exclude<Relation, { relation: 'unrelated' }>

/**
 * Builds the engine for a set of identities. Made to go through every new name of the world: most
 * names are done after one pass from the right and one from the left, with nothing allocated.
 * @returns for a hostname as anyone may write it, what it is to these bodies, or `undefined` when
 *   it is nothing to them; never throws
 */
export function createFind(
  identities: readonly Identity[],
): (input: string) => Related | undefined {
  const officialOf = createOfficial(identities)
  const embeddedIn = createEmbedded(identities, officialOf)
  const filter = createFilter(createLexicon(identities))
  const scan = createScan(identities, filter.runs)

  const look = (hostname: string, maybe: number): Related | undefined => {
    const owned = maybe & MAYBE.official ? officialOf(hostname) : undefined
    if (owned) {
      const { identity, host } = owned
      const { registrable } = parse(hostname)
      const holder = host.holder === undefined ? {} : { holder: host.holder }
      return { relation: host.standing, identity: identity.id, hostname, registrable, ...holder }
    }
    const behind = maybe & MAYBE.official ? behindProxy(hostname) : undefined
    if (behind) return throughProxy(parse(hostname), behind, look(behind.hostname, EVERYTHING))
    const entries = maybe & MAYBE.word ? filter.candidates(hostname) : []
    if (entries.length === 0 && !(maybe & MAYBE.embedded)) return undefined
    const embedded = embeddedIn(hostname)
    if (!embedded && entries.length === 0) return undefined
    const name = parse(hostname)
    if (name.ip || isExcepted(name.registrable)) return undefined
    const library = behindLibrary(name)
    const shown = library?.hostnames.map(officialOf).find((owned) => owned)
    if (library && shown) {
      const { through } = library
      const { registrable } = name
      return { relation: 'known', identity: shown.identity.id, hostname, registrable, through }
    }
    if (embedded) return lookalike(name, 'target-embedding', embedded)
    const subject = readName(name, entries)
    for (const { kind, find } of kinds) {
      const found = find(subject)
      if (found) return lookalike(name, kind, found)
    }
    return undefined
  }

  return (input) => {
    const maybe = scan(input)
    if (maybe === 0) return undefined
    if (maybe !== MAYBE.odd) return look(input, maybe)
    const hostname = normaliseHostname(input)
    // What is odd even so (a space, a wrong bracket) is looked at in every way.
    return hostname === '' ? undefined : look(hostname, EVERYTHING)
  }
}

const EVERYTHING = MAYBE.official | MAYBE.embedded | MAYBE.word

/**
 * What a proxy's name is: the body's page seen through somebody else's machine is `known`, silent
 * by name and nothing more; a lookalike stays one.
 */
function throughProxy(
  { hostname, registrable }: ParsedName,
  { at, through }: Proxied,
  inner: Related | undefined,
): Related | undefined {
  if (inner?.relation !== 'lookalike')
    return inner && { ...inner, relation: 'known', hostname, registrable, through }
  const start = at[inner.matched.start] as number
  const end = at[inner.matched.end] as number
  return { ...inner, hostname, registrable, matched: { start, end } }
}

function lookalike(name: ParsedName, kind: LookalikeKind, found: Imitation): Related | undefined {
  if (isLibraryProxy(name)) return undefined
  const { hostname, registrable } = name
  const { identity, imitated, start, end } = found
  return {
    relation: 'lookalike',
    identity: identity.id,
    hostname,
    registrable,
    kind,
    matched: { start, end },
    imitated,
  }
}
