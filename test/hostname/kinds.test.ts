import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'

const FOLDER = 'test/fixtures/names'
const KINDS = readdirSync('src/hostname/kinds').map((file) => file.replace('.ts', ''))

/** Rows of hostname and identity: `-` for silence, `proconnect:official` for another relation. */
function rowsOf(file: string): { hostname: string; identity: string; relation: string }[] {
  return readFileSync(`${FOLDER}/${file}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([hostname = '', wanted = '']) => {
      const [identity = '', relation = 'lookalike'] = wanted.split(':')
      return { hostname, identity, relation: identity === '-' ? 'unrelated' : relation }
    })
}

test.each(rowsOf('innocent'))('$hostname says nothing', ({ hostname }) =>
  expect(relate(hostname).relation).toBe('unrelated'),
)

describe.each(KINDS)('%s', (kind) => {
  const rows = rowsOf(kind)

  test('has honest neighbours and real tricks among its examples', () => {
    expect(rows.filter(({ relation }) => relation === 'unrelated').length).toBeGreaterThan(3)
    expect(rows.filter(({ relation }) => relation === 'lookalike').length).toBeGreaterThan(4)
  })

  test.each(rows)('$hostname: $relation $identity', ({ hostname, identity, relation }) => {
    const found = relate(hostname)
    expect(found.relation).toBe(relation)
    if (found.relation !== 'lookalike') return
    expect(found).toMatchObject({ identity, kind })
    const { start, end } = found.matched
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(hostname.length)
    expect(relate(found.imitated)).toMatchObject({ relation: 'official' })
  })
})

test('the matched part is the one that a person should look at', () => {
  const part = (hostname: string) => {
    const found = relate(hostname)
    return found.relation === 'lookalike' && hostname.slice(found.matched.start, found.matched.end)
  }
  expect(part('mon-espace-france-travail.test')).toBe('france-travail')
  expect(part('francetravail.fr.connexion-9917.test')).toBe('francetravail.fr')
  expect(part('connexion-francetravial.exemple.com')).toBe('francetravial')
  expect(part('www.oole-emploi.fr')).toBe('oole-emploi')
  expect(part('france.travail.fr')).toBe('france.travail')
  expect(part('xn--amel-8pa.fr')).toBe('xn--amel-8pa')
  expect(part('impots-gouv.fr')).toBe('gouv')
})
