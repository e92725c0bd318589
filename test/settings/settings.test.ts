import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asAddress, asHostname, asKey, asMailAddress, asSender } from '../../src/settings/checks.ts'
import { ownIdentities } from '../../src/settings/own.ts'
import { NO_POLICY, underPolicy, validatePolicy } from '../../src/settings/policy.ts'
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts'
import {
  isPaused,
  isTrusted,
  withoutEnded,
  withoutPause,
  withoutTrust,
  withPause,
  withTrust,
} from '../../src/settings/trust.ts'
import { validateSettings } from '../../src/settings/validate.ts'

/** 32 zero bytes but the first: a key by form. */
const KEY = `${'B'.padEnd(42, 'A')}A`
const publisher = { name: 'Réseau', address: 'https://listes.exemple.fr/vigie/', key: KEY }

describe('single values', () => {
  test.each([
    ['Mission-Locale.FR', 'mission-locale.fr'],
    ['  webmail.exemple.fr. ', 'webmail.exemple.fr'],
    ['https://webmail.exemple.fr/login?x=1', 'webmail.exemple.fr'],
    ['pôle-exemple.fr', 'xn--ple-exemple-2eb.fr'],
    ['fr', undefined],
    ['localhost', undefined],
    ['192.168.1.1', undefined],
    ['a..fr', undefined],
    ['un deux.fr', undefined],
    ['', undefined],
    [42, undefined],
  ])('hostname %j -> %j', (value, expected) => {
    expect(asHostname(value)).toBe(expected)
  })

  test.each([
    ['Accueil@Exemple.FR', 'accueil@exemple.fr'],
    ['accueil', undefined],
    ['a b@exemple.fr', undefined],
  ])('mail %j -> %j', (value, expected) => expect(asMailAddress(value)).toBe(expected))

  test.each([
    ['@exemple.fr', 'exemple.fr'],
    ['exemple.fr', 'exemple.fr'],
    ['a@exemple.fr', 'a@exemple.fr'],
    ['@fr', undefined],
  ])('sender %j -> %j', (value, expected) => expect(asSender(value)).toBe(expected))

  test.each([
    ['https://listes.exemple.fr/v', 'https://listes.exemple.fr/v'],
    ['http://listes.exemple.fr/', undefined],
    ['https://moi:secret@exemple.fr/', undefined],
    ['https://exemple.fr/?jeton=1', undefined],
    ['javascript:alert(1)', undefined],
  ])('address %j -> %j', (value, expected) => expect(asAddress(value)).toBe(expected))

  test('a key is 32 bytes, whichever base64 it is written in', () => {
    const bytes = Buffer.alloc(32, 0xfb)
    expect(asKey(bytes.toString('base64'))).toBe(bytes.toString('base64url'))
    expect(asKey(Buffer.alloc(31).toString('base64url'))).toBeUndefined()
    expect(asKey(Buffer.alloc(33).toString('base64url'))).toBeUndefined()
  })
})

describe('settings', () => {
  test('nothing gives the defaults, and refuses nothing', () =>
    expect(validateSettings({})).toEqual({ settings: DEFAULTS, refused: [] }))

  test('what was validated once is validated again unchanged', () => {
    const settings = {
      ...DEFAULTS,
      language: 'en',
      trusted: [
        { kind: 'site', name: 'exemple.fr', until: 1_900_000_000_000 },
        { kind: 'sender', name: 'accueil@exemple.fr', until: null },
      ],
      pausedUntil: { 'www.exemple.fr': 1_900_000_000_000 },
      ownName: 'Mission Locale d’Exempleville',
      ownDomains: ['ml-exempleville.fr'],
      publishers: [publisher],
    }
    expect(validateSettings(JSON.parse(JSON.stringify(settings)))).toEqual({
      settings,
      refused: [],
    })
  })

  test('a wrong value is refused by itself, with its place and its reason', () => {
    const { settings, refused } = validateSettings({
      language: 'de',
      trusted: [
        { kind: 'site', name: 'bon.exemple.fr', until: null },
        { kind: 'site', name: 'fr', until: null },
        { kind: 'sender', name: 'x@exemple.fr', until: 'demain' },
        'exemple.fr',
      ],
      ownDomains: 'exemple.fr',
      publishers: [{ ...publisher, key: 'court' }],
      warnAbout: { caution: 'oui', messages: false, plus: 1 },
      couleur: 'bleu',
    })
    expect(refused.map(({ path, fault }) => `${path}: ${fault}`)).toEqual([
      'language: Choice',
      'trusted[1].name: Hostname',
      'trusted[2].until: Time',
      'trusted[3]: Object',
      'ownDomains: List',
      'publishers[0].key: Key',
      'warnAbout.caution: YesNo',
      'warnAbout.plus: Unknown',
      'couleur: Unknown',
    ])
    expect(settings.trusted).toHaveLength(1)
    expect(settings.warnAbout).toEqual({ caution: true, messages: false })
  })

  test('a list that is far too long is cut and said', () => {
    const ownDomains = Array.from({ length: 600 }, (_, n) => `d${n}.exemple.fr`)
    const { settings, refused } = validateSettings({ ownDomains })
    expect(settings.ownDomains).toHaveLength(500)
    expect(refused).toEqual([{ path: 'ownDomains', fault: 'TooMany', value: '600' }])
  })

  test('anything at all gives whole settings and never throws', () => {
    let runs = 0
    fc.assert(
      fc.property(fc.anything(), (value) => {
        runs++
        const { settings } = validateSettings(value)
        expect(validateSettings(settings)).toEqual({ settings, refused: [] })
        validatePolicy(value)
      }),
      { seed: 7, numRuns: 500 },
    )
    expect(runs).toBe(500)
  })
})

describe('policy', () => {
  test('no policy changes nothing', () => {
    expect(validatePolicy({})).toEqual({ policy: NO_POLICY, refused: [] })
    expect(underPolicy(DEFAULTS, NO_POLICY)).toEqual(DEFAULTS)
  })

  test('wrong values are refused one by one, the rest applies', () => {
    const { policy, refused } = validatePolicy({
      ownName: 'Mission Locale d’Exempleville',
      ownDomains: ['ml-exempleville.fr', 'pas un domaine'],
      contact: { name: 'Informatique', mail: 'pas-un-mail', phone: '01 99 00 00 00' },
      goOn: 'non',
      feeds: false,
      language: 'fr',
      allowedhosts: ['exemple.fr'],
    })
    expect(policy).toMatchObject({
      ownDomains: ['ml-exempleville.fr'],
      contact: { name: 'Informatique', phone: '01 99 00 00 00' },
      goOn: true,
      feeds: false,
      language: 'fr',
    })
    expect(refused.map(({ path, fault }) => `${path}: ${fault}`)).toEqual([
      'contact.mail: Mail',
      'ownDomains[1]: Hostname',
      'goOn: YesNo',
      'allowedhosts: Unknown',
    ])
  })

  test('the organisation’s choices come over the person’s, and add to them', () => {
    const { policy } = validatePolicy({
      language: 'fr',
      ownDomains: ['ml-exempleville.fr'],
      allowedHosts: ['intranet.exemple.fr'],
      publishers: [publisher],
    })
    const person = {
      ...DEFAULTS,
      language: 'en' as const,
      ownDomains: ['autre.exemple.fr'],
      publishers: [{ ...publisher, key: `${'C'.padEnd(42, 'A')}A` }],
    }
    const both = underPolicy(person, policy)
    expect(both.language).toBe('fr')
    expect(both.ownDomains).toEqual(['ml-exempleville.fr', 'autre.exemple.fr'])
    expect(both.publishers).toEqual([publisher])
    expect(isTrusted(both, 'site', 'intranet.exemple.fr', 0)).toBe(true)
  })

  test('where nobody may go on, nothing of the person’s own is a way around', () => {
    const { policy } = validatePolicy({
      goOn: false,
      ownDomains: ['ml-exempleville.fr'],
      webmailHosts: ['webmail.ml-exempleville.fr'],
    })
    const person: Settings = {
      ...DEFAULTS,
      ownDomains: ['faux-site.test'],
      webmailHosts: ['faux-site.test'],
      publishers: [publisher],
    }
    const under = underPolicy(person, policy)
    expect(under.ownDomains).toEqual(['ml-exempleville.fr'])
    expect(under.webmailHosts).toEqual(['webmail.ml-exempleville.fr'])
    expect(under.publishers).toEqual([])
    expect(underPolicy(person, { ...policy, goOn: true }).publishers).toEqual([publisher])
  })
})

describe('trust', () => {
  const now = 1_800_000_000_000
  const settings = {
    ...DEFAULTS,
    trusted: [
      { kind: 'site' as const, name: 'exemple.fr', until: now + 1 },
      { kind: 'sender' as const, name: 'association.fr', until: null },
      { kind: 'sender' as const, name: 'lea@libre.fr', until: null },
      { kind: 'site' as const, name: 'fini.fr', until: now },
    ],
    pausedUntil: { 'pause.fr': now + 1, 'avant.fr': now },
  }

  test.each([
    ['site', 'exemple.fr', true],
    ['site', 'www.exemple.fr', true],
    ['site', 'mon-exemple.fr', false],
    ['site', 'exemple.fr.autre.com', false],
    ['site', 'fini.fr', false],
    ['site', 'association.fr', false],
    ['sender', 'accueil@association.fr', true],
    ['sender', 'accueil@lettre.association.fr', true],
    ['sender', 'accueil@fausse-association.fr', false],
    ['sender', 'lea@libre.fr', true],
    ['sender', 'noe@libre.fr', false],
  ] as const)('%s %s: %s', (kind, name, expected) =>
    expect(isTrusted(settings, kind, name, now)).toBe(expected),
  )

  test('a pause ends, and is for one name', () => {
    expect(isPaused(settings, 'pause.fr', now)).toBe(true)
    expect(isPaused(settings, 'pause.fr', now + 1)).toBe(false)
    expect(isPaused(settings, 'www.pause.fr', now)).toBe(false)
  })

  test('what has ended is forgotten', () => {
    const { trusted, pausedUntil } = withoutEnded(settings, now)
    expect(trusted.map(({ name }) => name)).not.toContain('fini.fr')
    expect(pausedUntil).toEqual({ 'pause.fr': now + 1 })
  })

  test('a new decision holds when the list is full: the oldest makes room', () => {
    const names = Array.from({ length: 500 }, (_, index) => `site-${index}.fr`)
    const full = {
      ...DEFAULTS,
      trusted: names.map((name) => ({ kind: 'site' as const, name, until: null })),
      pausedUntil: Object.fromEntries(names.map((name) => [name, now + 1])),
    }
    const kept = (next: Settings) => validateSettings(next).settings
    const trusting = kept(withTrust(full, { kind: 'site', name: 'nouveau.fr', until: null }))
    expect(trusting.trusted).toHaveLength(500)
    expect(isTrusted(trusting, 'site', 'nouveau.fr', now)).toBe(true)
    expect(isTrusted(trusting, 'site', 'site-0.fr', now)).toBe(false)
    expect(isTrusted(trusting, 'site', 'site-1.fr', now)).toBe(true)
    const pausing = kept(withPause(full, 'nouveau.fr', now + 1))
    expect(isPaused(pausing, 'nouveau.fr', now)).toBe(true)
    expect(isPaused(pausing, 'site-0.fr', now)).toBe(false)
    expect(Object.keys(pausing.pausedUntil)).toHaveLength(500)
  })

  test('the same name again takes no second place, and can be taken back', () => {
    const lea = { kind: 'sender' as const, name: 'lea@libre.fr' }
    const longer = withTrust(settings, { ...lea, until: now + 9 })
    expect(longer.trusted.filter(({ name }) => name === lea.name)).toEqual([
      { ...lea, until: now + 9 },
    ])
    expect(withoutTrust(longer, lea).trusted).toHaveLength(3)
    expect(withoutPause(settings, 'pause.fr').pausedUntil).toEqual({ 'avant.fr': now })
  })
})

describe('the own organisation', () => {
  test('without a domain there is none', () =>
    expect(ownIdentities({ ownName: 'Sans adresse', ownDomains: [] })).toEqual([]))

  test('its domains are official, and short labels say nothing by themselves', () => {
    const [own] = ownIdentities({
      ownName: 'Mission Locale d’Exempleville',
      ownDomains: ['ml-exempleville.fr', 'mlex.fr'],
    })
    expect(own?.hosts.map(({ hostname }) => hostname)).toEqual(['ml-exempleville.fr', 'mlex.fr'])
    expect(own?.hostnameWords).toMatchObject([
      { word: 'mlexempleville', speaks: 'never-alone', imitates: 'ml-exempleville.fr' },
    ])
  })
})
