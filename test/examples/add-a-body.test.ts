import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'

/* CONTRIBUTING, "Add a body", to the letter: one JSON file, and no line of code. */

const BODY = {
  name: 'Guichet des Apprentis',
  to: 'au Guichet des Apprentis',
  of: 'du Guichet des Apprentis',
  shape: 'central',
  site: 'https://guichet-apprentis.example',
  names: ['Guichet des Apprentis'],
  services: [],
  vocabulary: ['contrat d’apprentissage'],
  hostnameWords: [
    {
      word: 'guichetapprentis',
      speaks: 'alone',
      imitates: 'guichet-apprentis.example',
      beside: ['login'],
    },
  ],
  hosts: [
    {
      hostname: 'guichet-apprentis.example',
      standing: 'official',
      seen: 'the body’s own letters, 2026-11',
    },
  ],
  delegates: [],
  marks: { colours: [], files: [] },
}

let copy: Scratch
beforeAll(() => {
  copy = scratch()
  copy.write('src/identities/guichet-apprentis.json', JSON.stringify(BODY))
})
afterAll(() => copy.remove())

test('its own site, a fake and one who mentions it are told apart at once', () => {
  const fake = copy.write(
    'fake.html',
    `<!doctype html><title>Guichet des Apprentis</title><h1>Guichet des Apprentis</h1>
    <form><label>Mot de passe <input type="password"></label><button>Connexion</button></form>`,
  )
  const at = (host: string) => copy.vigie('page', fake, '--url', `https://${host}/`)
  expect(at('www.guichet-apprentis.example').level).toBe('official')
  expect(at('garage-fictif.test')).toMatchObject({ level: 'danger', identity: 'guichet-apprentis' })

  const about = copy.write(
    'about.html',
    `<!doctype html><title>Garage Fictif</title><h1>Garage Fictif</h1>
    <p>Nous prenons des apprentis, avec le Guichet des Apprentis.</p>
    <form><label>Mot de passe <input type="password"></label><button>Connexion</button></form>`,
  )
  expect(copy.vigie('page', about, '--url', 'https://garage-fictif.test/').level).toBe('none')
}, 60_000)
