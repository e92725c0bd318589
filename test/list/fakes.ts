import type { Relation } from '../../src/hostname/relation.ts'
import type { Identity } from '../../src/identities/identity.ts'
import { createWhyNotOfficial } from '../../src/list/official.ts'
import { createScreen } from '../../src/list/screen.ts'

/**
 * A stand-in for the engine, so that these tests speak of the list alone: `faux-…` imitates France Travail,
 * `mission-locale-…` a Mission Locale; `francetravail.fr` and `*.gouv.fr` are official; `old.example` is known.
 */
export function fakeRelate(hostname: string): Relation {
  const base = { hostname, registrable: hostname }
  const is = (name: string) => hostname === name || hostname.endsWith(`.${name}`)
  if (is('francetravail.fr') || is('gouv.fr'))
    return { ...base, relation: 'official', identity: 'france-travail' }
  if (is('old.example')) return { ...base, relation: 'known', identity: 'missions-locales' }
  const identity = hostname.includes('faux-')
    ? 'france-travail'
    : hostname.includes('mission-locale-')
      ? 'missions-locales'
      : undefined
  if (!identity) return { ...base, relation: 'unrelated' }
  const matched = { start: 0, end: 5 }
  const rest = { kind: 'combosquatting' as const, matched, imitated: 'francetravail.fr' }
  return { ...base, ...rest, relation: 'lookalike', identity }
}

function identity(id: string, shape: Identity['shape'], hostname: string): Identity {
  return {
    id,
    name: id,
    to: `à ${id}`,
    of: `de ${id}`,
    shape,
    site: `https://${hostname}/`,
    names: [id],
    services: [],
    vocabulary: [],
    hostnameWords: [],
    hosts: [{ hostname, standing: 'official', scope: 'subdomains', uses: ['web'], seen: 'test' }],
    delegates: [],
    marks: { colours: [], files: [] },
  } as Identity
}

export const fakeIdentities: readonly Identity[] = [
  identity('france-travail', 'central', 'francetravail.fr'),
  identity('missions-locales', 'federated', 'ville.faux-parent.fr'),
]
export const screen = createScreen(fakeRelate, fakeIdentities)
export const whyNotOfficial = createWhyNotOfficial(fakeRelate, fakeIdentities)

/** An Ed25519 key pair and its public half as lists write it. */
export async function makeKeys(): Promise<{ pair: CryptoKeyPair; key: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { pair, key: Buffer.from(raw).toString('base64url') }
}
