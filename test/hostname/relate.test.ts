import { describe, expect, test } from 'vitest'
import { createRelate, relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { ownIdentities } from '../../src/settings/own.ts'

describe('official and known', () => {
  test.each([
    ['www.francetravail.fr', 'official', 'france-travail'],
    ['labonneboite.francetravail.fr', 'official', 'france-travail'],
    ['authentification-candidat.pole-emploi.fr', 'official', 'france-travail'],
    ['connect.inclusion.beta.gouv.fr', 'official', 'proconnect'],
    ['app.franceconnect.gouv.fr', 'official', 'franceconnect'],
    ['france-travail.github.io', 'official', 'france-travail'],
    ['sso.i-milo.fr', 'official', 'missions-locales'],
    ['www.prefecture.gouv.fr', 'official', 'etat'],
    ['moncompte.ants.gouv.fr', 'official', 'ants'],
    ['mission-locale-stflour-mauriac.fr', 'known', 'missions-locales'],
  ])('%s is %s', (hostname, relation, identity) =>
    expect(relate(hostname)).toMatchObject({ relation, identity }),
  )

  test('end at label boundaries', () => {
    for (const name of [
      'xfrancetravail.fr',
      'francetravail.fr.exemple.com',
      'x.france-travail.github.io',
    ])
      expect(['official', 'known'], name).not.toContain(relate(name).relation)
  })

  test('are compared letter by letter: "c0kl" has the very hash of "cnil"', () =>
    expect(relate('c0kl.fr').relation).toBe('unrelated'))

  test('name the local body of a family', () =>
    expect(relate('mission-locale-stflour-mauriac.fr')).toMatchObject({
      holder: expect.stringMatching(/^Mission locale/),
    }))
})

describe('an organisation of one’s own', () => {
  const own = ownIdentities({
    ownName: 'Mission Locale d’Exempleville',
    ownDomains: ['ml-exempleville.fr', 'missionlocale.exemple.org'],
  })
  const relateWithOwn = createRelate([...identities, ...own])

  test.each([
    ['www.ml-exempleville.fr', 'official'],
    ['ml-exempleville.fr.exemple.com', 'lookalike'],
    ['ml-exempievilie.fr', 'lookalike'],
    ['ml-exemplevile.fr', 'lookalike'],
    ['connexion-ml-exempleville.com', 'lookalike'],
    ['amis-ml-exempleville.fr', 'unrelated'],
    ['mission-locale-nouvelleville.fr', 'unrelated'],
  ])('%s is %s', (hostname, relation) => {
    expect(relateWithOwn(hostname)).toMatchObject({ relation })
    if (relation !== 'unrelated') expect(relateWithOwn(hostname)).toMatchObject({ identity: 'own' })
    if (relation !== 'lookalike') expect(relate(hostname).relation).toBe('unrelated')
  })
})
