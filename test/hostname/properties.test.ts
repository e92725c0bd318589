import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFind } from '../../src/hostname/find.ts'
import { parse } from '../../src/hostname/parse.ts'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'

// The same names in every run; a new seed is one to look at, not one to fail a stranger's change.
fc.configureGlobal({ seed: 20261122 })

const hosts = identities.flatMap((identity) => identity.hosts)
const words = identities.flatMap((identity) => identity.hostnameWords.map(({ word }) => word))

const label = fc.stringMatching(/^[a-z0-9]{1,12}$/)
/** Names made of the very pieces that the engine looks for, and of noise. */
const nearby = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, 'connexion', 'espace', 'vitale', 'gouv', 'fr', 'france', 'pole'),
      fc.constantFrom('-', '.', 'xn--', '0', '1', 'rn', 'é', 'а'),
      label,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const name = fc
  .tuple(nearby, fc.constantFrom('fr', 'com', 'org', 'test', 'gouv.fr', 'vercel.app', 'weebly.com'))
  .map(([left, suffix]) => `${left}.${suffix}`)
const anything = fc.oneof(
  fc.string({ maxLength: 300, unit: 'binary' }),
  nearby,
  name,
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV6().map((address) => `[${address}]:443`),
  fc.constantFrom(
    '',
    '.',
    '..',
    '[',
    ']',
    ':',
    'xn--',
    'xn--.fr',
    'xn--a-ecp.ru',
    '-.fr',
    '__proto__',
  ),
  fc.constantFrom('é', 'a', '-', 'caf', 'xn--').map((piece) => piece.repeat(10_000)),
)
const STRENGTH = { unrelated: 0, known: 0, official: 0, lookalike: 1 }

describe('for any input', () => {
  test('it ends, never throws, and says where it looked', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const found = relate(input)
        expect(['official', 'known', 'lookalike', 'unrelated']).toContain(found.relation)
        expect(found.hostname.endsWith(found.registrable)).toBe(true)
        if (found.relation !== 'lookalike') return
        const { start, end } = found.matched
        expect(0 <= start && start < end && end <= found.hostname.length).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('upper case, a final dot and a port change nothing', () => {
    fc.assert(
      fc.property(name, (input) => {
        const plain = relate(input)
        expect(relate(input.toUpperCase())).toEqual(plain)
        expect(relate(`${input}.`)).toEqual(plain)
        expect(relate(`${input}:8080`)).toEqual(plain)
      }),
      { numRuns: 2000 },
    )
  })

  test('the quick engine and the whole answer agree', () => {
    const find = createFind(identities)
    fc.assert(
      fc.property(name, (input) => {
        const found = find(input)
        const whole = relate(input)
        if (found) expect(whole).toEqual(found)
        else expect(whole.relation).toBe('unrelated')
      }),
    )
  })
})

test('what is below an official name stays official', () => {
  fc.assert(
    fc.property(fc.constantFrom(...hosts), nearby, ({ hostname, scope, standing }, left) => {
      const found = relate(`${left}.${hostname}`)
      if (scope === 'subdomains') expect(found.relation).toMatch(/official|known/)
      // Below an exact name others have theirs: "x.crisp.help" may well be a lookalike.
      if (standing === 'known' && scope === 'subdomains')
        expect(found.relation).not.toBe('lookalike')
    }),
    { numRuns: 2000 },
  )
})

test('a letter before an official name makes it foreign', () => {
  fc.assert(
    fc.property(fc.constantFrom(...hosts), label, ({ hostname }, left) => {
      const glued = `${left}${hostname}`
      if (hosts.some((host) => host.hostname === parse(glued).hostname)) return
      if (/\.gouv\.fr$/.test(hostname) || hostname.split('.').length > 2) return
      expect(relate(glued).relation).not.toBe('official')
    }),
    { numRuns: 1000 },
  )
})

test('one more subdomain never takes a doubt away', () => {
  const seen = { lookalike: 0 }
  fc.assert(
    fc.property(name, label, (input, left) => {
      const before = relate(input)
      if (before.relation !== 'lookalike') return
      seen.lookalike++
      const after = relate(`${left}.${input}`)
      expect(STRENGTH[after.relation], `${left}.${input}`).toBeGreaterThanOrEqual(
        STRENGTH.lookalike,
      )
    }),
    { numRuns: 3000 },
  )
  expect(seen.lookalike).toBeGreaterThan(100)
})

test('a name at its longest is judged within a moment', () => {
  const started = performance.now()
  for (const piece of [
    'caf',
    'ameli',
    'pole-emploi',
    'francetravial',
    'mission-locale',
    'rn',
    'a.',
  ])
    relate(`${piece.repeat(250).slice(0, 249)}.fr`)
  expect(performance.now() - started).toBeLessThan(2000)
})
