import { describe, expect, test } from 'vitest'
import { createRelate, relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { withPublished } from '../../src/list/identities.ts'
import { createWhyNotOfficial } from '../../src/list/official.ts'

const whyNot = createWhyNotOfficial(relate, identities)

describe('a list’s word "official"', () => {
  test.each([
    ['ml-exemple-nord.fr', 'missions-locales'],
    ['mission-locale-exemple-connexion.fr', 'missions-locales'],
    ['exemple.asso.fr', 'missions-locales'],
    ['ml-exemple.wixsite.com', 'missions-locales'],
    ['www.capemploi-exemple.com', 'cap-emploi'],
  ])('%s may belong to %s', (name, body) => expect(whyNot(name, body)).toBeUndefined())

  test.each([
    ['exemple-neuf.fr', 'france-travail', 'known-in-full'],
    ['francetravail-rib.fr', 'france-travail', 'known-in-full'],
    ['exemple-neuf.fr', 'anssi', 'known-in-full'],
    ['exemple-neuf.fr', 'nobody', 'unknown-body'],
    ['francetravail-rib.fr', 'missions-locales', 'another-body'],
    ['francetravail.fr', 'missions-locales', 'another-body'],
    ['x.ameli.fr', 'cap-emploi', 'another-body'],
    ['gouv.fr', 'missions-locales', 'suffix'],
    ['asso.fr', 'missions-locales', 'suffix'],
    ['vercel.app', 'missions-locales', 'suffix'],
    ['github.io', 'cap-emploi', 'suffix'],
    ['wordpress.com', 'missions-locales', 'suffix'],
    ['pagesperso-orange.fr', 'missions-locales', 'suffix'],
    ['talent-soft.com', 'missions-locales', 'holds-official'],
  ])('%s can not be made one of %s: %s', (name, body, why) => expect(whyNot(name, body)).toBe(why))

  test('reaches no name below it that a stranger can hold', () => {
    const officials = [
      { hostname: 'amazonaws.com', identity: 'missions-locales', source: 'publisher:x' },
      { hostname: 'ml-exemple-nord.fr', identity: 'missions-locales', source: 'publisher:x' },
    ]
    const judge = createRelate(withPublished(identities, officials))
    expect(judge('espace.ml-exemple-nord.fr').relation).toBe('official')
    expect(judge('mission-locale-rib.s3.amazonaws.com').relation).not.toBe('official')
  })
})
