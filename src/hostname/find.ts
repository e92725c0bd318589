import type { Identity } from '../identities/identity.ts'
import { createEmbedded } from './embedded.ts'
import { isExcepted } from './exceptions.ts'
import { createFilter } from './filter.ts'
import type { Finding, Kind } from './kind.ts'
import { createLexicon } from './lexicon.ts'
import { normalise } from './normalise.ts'
import { createOfficial } from './official.ts'
import { parse } from './parse.ts'
import type { LookalikeKind, Relation } from './relation.ts'
import { readSubject } from './subject.ts'

const kinds = Object.values(
  import.meta.glob<Kind>('./kinds/*.ts', { eager: true, import: 'kind' }),
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
  const embeddedIn = createEmbedded(identities)
  const candidates = createFilter(createLexicon(identities))

  const lookalike = (
    hostname: string,
    registrable: string,
    kind: LookalikeKind,
    found: Finding,
  ) => ({
    relation: 'lookalike' as const,
    identity: found.identity.id,
    hostname,
    registrable,
    kind,
    matched: { start: found.start, end: found.end },
    imitated: found.imitated,
  })

  return (input) => {
    const hostname = normalise(input)
    const owned = officialOf(hostname)
    if (owned) {
      const { identity, host } = owned
      const { registrable } = parse(hostname)
      const holder = host.holder === undefined ? {} : { holder: host.holder }
      return { relation: host.standing, identity: identity.id, hostname, registrable, ...holder }
    }
    const embedded = embeddedIn(hostname)
    const entries = candidates(hostname)
    if (!embedded && entries.length === 0) return undefined
    const name = parse(hostname)
    if (name.ip || isExcepted(name.registrable)) return undefined
    if (embedded) return lookalike(hostname, name.registrable, 'target-embedding', embedded)
    const subject = readSubject(name, entries)
    for (const { kind, find } of kinds) {
      const found = find(subject)
      if (found) return lookalike(hostname, name.registrable, kind, found)
    }
    return undefined
  }
}
