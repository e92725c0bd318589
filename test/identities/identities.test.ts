import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/hostname/parse.ts'
import { relate } from '../../src/hostname/relate.ts'
import { identities, identityOf } from '../../src/identities/index.ts'

/** The one public suffix that may stand in the table: the State holds every name under it. */
const HELD_SUFFIXES = ['gouv.fr']
const HOSTNAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/
const WORD_LISTS = readdirSync('src/hostname/words').map((file) => file.replace('.json', ''))
const hosts = identities.flatMap((identity) => identity.hosts.map((host) => ({ identity, host })))

describe('the identities', () => {
  test('are one file each, found by id', () => {
    const files = readdirSync('src/identities').filter((file) => file.endsWith('.json'))
    expect(identities.map(({ id }) => `${id}.json`)).toEqual(files.sort())
    expect(identityOf('france-travail')?.name).toBe('France Travail')
    expect(identityOf('nobody')).toBeUndefined()
  })

  test.each(identities)('$id is well formed', (identity) => {
    expect(Object.keys(identity).sort()).toEqual(
      'delegates hostnameWords hosts id marks name names of services shape site to vocabulary'.split(
        ' ',
      ),
    )
    expect(identity.id).toMatch(/^[a-z0-9-]+$/)
    expect(identity.to).toMatch(/^(à|au|aux) /)
    expect(identity.of).toMatch(/^(de |du |des |d’)/)
    expect(['central', 'federated', 'authority']).toContain(identity.shape)
    expect(relate(new URL(identity.site).hostname).relation, identity.site).toBe('official')
    expect(identity.site).toMatch(/^https:/)
    for (const colour of identity.marks.colours) expect(colour).toMatch(/^#[0-9A-F]{6}$/)
    for (const file of identity.marks.files) expect(file).toMatch(/^[a-z0-9_-]+$/)
    for (const name of identity.delegates) expect(relate(name).relation, name).not.toBe('lookalike')
    expect(new Set(identity.names).size).toBe(identity.names.length)
  })

  test.each(
    identities.flatMap((identity) =>
      identity.hostnameWords.map((entry) => ({ identity, ...entry })),
    ),
  )(
    'the word $word of $identity.id can be used',
    ({ identity, word, imitates, beside, unless = [] }) => {
      expect(word).toMatch(/^[a-z0-9]{3,}$/)
      expect(relate(imitates)).toMatchObject({ relation: 'official', identity: identity.id })
      for (const list of beside) expect(WORD_LISTS).toContain(list)
      for (const honest of unless) expect(honest).toMatch(/^[a-z0-9]+$/)
    },
  )
})

test.each(identities)('$id is told from its honest neighbours', ({ id, hostnameWords }) => {
  const rows = readFileSync(`test/fixtures/identities/${id}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [hostname: string, wanted: string])
  for (const [hostname, wanted] of rows)
    expect(relate(hostname), hostname).toMatchObject(
      wanted === '-' ? { relation: 'unrelated' } : { relation: wanted, identity: id },
    )
  const shown = new Set(rows.map(([, wanted]) => wanted))
  expect(shown).toContain('-')
  expect(shown).toContain('official')
  if (hostnameWords.length > 0) expect(shown).toContain('lookalike')
})

describe('the hosts', () => {
  test('belong to one identity each', () => {
    const names = hosts.map(({ host }) => host.hostname)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('are written as browsers write them, each with its source', () => {
    for (const { host } of hosts) {
      expect(host.hostname).toMatch(HOSTNAME)
      expect(host.seen.length, host.hostname).toBeGreaterThan(5)
      expect(host.seen, host.hostname).toMatch(/20[12]\d|public-service code/)
      expect(['official', 'known']).toContain(host.standing)
      expect(['subdomains', 'exact']).toContain(host.scope)
      expect(host.uses.length).toBeGreaterThan(0)
      for (const use of host.uses) expect(['web', 'mail', 'login']).toContain(use)
    }
  })

  test('are never a suffix under which others register, nor free hosting with its subdomains', () => {
    for (const { host } of hosts) {
      if (HELD_SUFFIXES.includes(host.hostname)) continue
      const { registrable, hostname, freeHosting } = parse(host.hostname)
      expect(parse(`x.${host.hostname}`).registrable, hostname).toBe(registrable)
      if (freeHosting) expect(host.scope, hostname).toBe('exact')
    }
  })

  test('keep their own standing in the engine: none looks like another', () => {
    for (const { identity, host } of hosts) {
      const expected = { relation: host.standing, identity: identity.id }
      expect(relate(host.hostname), host.hostname).toMatchObject(expected)
      const below = relate(`www.${host.hostname}`).relation
      if (host.scope === 'subdomains') expect(below).toBe(host.standing)
      else expect(['official', 'known']).not.toContain(below)
    }
  })

  test('known names are never official: a name seen long ago may have been bought since', () => {
    for (const { host } of hosts)
      if (/201\d/.test(host.seen)) expect(host.standing, host.hostname).toBe('known')
  })
})

test('a name that was parked after its last sighting is not called official', () => {
  expect(relate('ww25.missionlocale-mlmoml.org').relation).toBe('known')
})

describe('names that were offered and refused', () => {
  // Each looks like one of the table and is not: shared with others, parked, mistyped or invented.
  test.each([
    'laposte.fr',
    'onisep.fr',
    'univ-catholille.fr',
    'reseau-idf.org',
    'wordpress.com',
    'ville-poissy.fr',
    'missionlocale.app',
    'ma-mission-locale.fr',
    'mission-locale-demo.fr',
    'ml-paris.fr',
    'capemploi.fr',
    'poleemploi.fr',
    'france-travail.org',
    'reussir.fr',
    'github.io',
    'talent-soft.com',
  ])('%s is not trusted', (hostname) => {
    expect(['official', 'known']).not.toContain(relate(hostname).relation)
  })
})
