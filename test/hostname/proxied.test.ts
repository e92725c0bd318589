import { describe, expect, test } from 'vitest'
import { behindProxy } from '../../src/hostname/proxied.ts'
import { relate } from '../../src/hostname/relate.ts'

describe('the name behind a proxy', () => {
  test.each([
    ['www-francetravail-fr.translate.goog', 'www.francetravail.fr'],
    ['pole--emploi-fr.translate.goog', 'pole-emploi.fr'],
    ['0-amel--8pa-fr.translate.goog', 'xn--amel-8pa.fr'],
    ['1-exemple--en-fr.translate.goog', 'exemple-en.fr'],
    ['candidat.francetravail.fr.mcas.ms', 'candidat.francetravail.fr'],
    ['caf.fr.us3.cas.ms', 'caf.fr'],
  ])('%s shows %s', (hostname, behind) => expect(behindProxy(hostname)?.hostname).toBe(behind))

  test.each(['translate.goog', 'mcas.ms', 'www-caf-fr.translate.goog.exemple.com', 'xmcas.ms'])(
    '%s shows nobody',
    (hostname) => expect(behindProxy(hostname)).toBeUndefined(),
  )
})

test('a lookalike behind a proxy stays one, its trick where a person sees it', () => {
  const part = (hostname: string) => {
    const found = relate(hostname)
    return found.relation === 'lookalike' && hostname.slice(found.matched.start, found.matched.end)
  }
  expect(part('mon--espace--france--travail-test.translate.goog')).toBe('france--travail')
  expect(part('www-espace--ameli-fr.translate.goog')).toBe('ameli')
  expect(part('espace-francetravail.test.mcas.ms')).toBe('francetravail')
  expect(part('0-amel--8pa-fr.translate.goog')).toBe('0-amel--8pa')
})

test('an official page behind a proxy is known by name, never official', () =>
  expect(relate('assure-ameli-fr.translate.goog')).toEqual({
    relation: 'known',
    identity: 'ameli',
    hostname: 'assure-ameli-fr.translate.goog',
    registrable: 'assure-ameli-fr.translate.goog',
    through: 'translate.goog',
  }))

test('proxies of proxies come to an end', () =>
  expect(relate(`francetravail.fr${'.mcas.ms'.repeat(60)}`).relation).toBe('known'))

describe('the body behind a library’s proxy', () => {
  test.each([
    ['www-francetravail-fr.idm.oclc.org', 'idm.oclc.org'],
    ['www.francetravail.fr.idm.oclc.org', 'idm.oclc.org'],
    ['candidat-francetravail-fr.ezproxy.bois.edu', 'ezproxy.bois.edu'],
  ])('%s is known, through %s', (hostname, through) =>
    expect(relate(hostname)).toMatchObject({
      relation: 'known',
      identity: 'france-travail',
      through,
    }),
  )

  test.each([
    'www-francetravail-fr.ezproxy.univ-bois.fr',
    'www-francetravail-suivi-fr.idm.oclc.org',
    'www-bibliotheque-fr.idm.oclc.org',
  ])('%s shows nobody', (hostname) => expect(relate(hostname).relation).toBe('unrelated'))
})
