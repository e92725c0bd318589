import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'

/* CONTRIBUTING, "Add an ask", to the letter: one JSON file and its two sentences in each language, and no line of code. */

const ASK = {
  why: 'The words that open a wallet of crypto-currency: whoever has them has what is in it.',
  rank: 2.5,
  secret: { page: true, message: true },
  localBodyMayAsk: { page: 'never', message: 'never' },
  given: 'money',
  turn: 7,
  words: { both: ['phrase de récupération', 'portefeuille crypto', 'seed phrase'] },
}

let copy: Scratch
beforeAll(() => {
  copy = scratch()
  copy.write('src/asks/crypto-wallet.json', JSON.stringify(ASK))
  copy.say({
    warnThingCryptoWallet: ['la clé de votre portefeuille crypto', 'the key of your crypto wallet'],
    reasonAsksForCryptoWallet: [
      'Elle demande la clé d’un portefeuille crypto.',
      'It asks for the key of a crypto wallet.',
    ],
  })
})
afterAll(() => copy.remove())

const page = (label: string) => `<!doctype html><title>France Travail</title>
  <h1>Votre espace France Travail</h1><form><label>${label} <input name="a"></label></form>`

test('a page, a mail and an honest twin know it at once', () => {
  const fake = copy.write('fake.html', page('Phrase de récupération'))
  const judged = copy.vigie('page', fake, '--url', 'https://garage-fictif.test/')
  expect(judged).toMatchObject({ level: 'danger', identity: 'france-travail' })
  expect(JSON.stringify(judged.reasons)).toContain('"asks-for-crypto-wallet"')

  const twin = copy.write('twin.html', page('Recherche'))
  expect(copy.vigie('page', twin, '--url', 'https://garage-fictif.test/').level).toBe('none')

  const mail = [
    'From: France Travail <a@garage-fictif.example>',
    'Subject: Prime',
    '',
    'Envoyez-nous votre phrase de récupération pour recevoir la prime.',
  ]
  expect(copy.vigie('mail', copy.write('fake.eml', mail.join('\r\n')))).toMatchObject({
    level: 'danger',
    identity: 'france-travail',
  })
}, 60_000)
