import { JSDOM } from 'jsdom'
import { beforeAll, expect, test } from 'vitest'
import { unbroken } from '../../src/pages/parts/unbroken.ts'

beforeAll(() => {
  globalThis.document = new JSDOM().window.document
})

test.each([
  ['Ne donnez rien ici.', []],
  ['Il est 18 h 30. Rien n’a été envoyé.', []],
  ['Son adresse imite pole-emploi.fr, mais c’est une autre adresse.', ['pole-emploi.fr,']],
  ['C’était sur espace-france-travail.example.', ['espace-france-travail.example.']],
  ['L’adresse möle-emploi.fr imite pole-emploi.fr.', ['möle-emploi.fr', 'pole-emploi.fr.']],
])('%s', (sentence, whole) => {
  const line = document.createElement('p')
  line.append(...unbroken(sentence))
  expect(line.textContent).toBe(sentence)
  expect([...line.children].map(({ textContent }) => textContent)).toEqual(whole)
})
