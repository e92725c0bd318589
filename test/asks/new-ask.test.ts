import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/*
 * CONTRIBUTING, "Add an ask", to the letter, in a copy of the sources: one JSON file and its two
 * sentences in each language, and no line of code.
 */
const ASK = {
  why: 'The words that open a wallet of crypto-currency: whoever has them has what is in it.',
  rank: 2.5,
  secret: { page: true, message: true },
  localBodyMayAsk: { page: 'never', message: 'never' },
  given: 'money',
  turn: 7,
  words: { both: ['phrase de récupération', 'portefeuille crypto', 'seed phrase'] },
}
const TEXTS = {
  fr: ['la clé de votre portefeuille crypto', 'Elle demande la clé d’un portefeuille crypto.'],
  en: ['the key of your crypto wallet', 'It asks for the key of a crypto wallet.'],
}

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vigie-new-ask-'))
  for (const entry of ['src', 'public', 'package.json', 'tsconfig.json'])
    cpSync(entry, join(copy, entry), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction')
  writeFileSync(join(copy, 'src/asks/crypto-wallet.json'), JSON.stringify(ASK))
  for (const [language, [thing, reason]] of Object.entries(TEXTS)) {
    const file = join(copy, `public/_locales/${language}/messages.json`)
    const texts = JSON.parse(readFileSync(file, 'utf8'))
    texts.warnThingCryptoWallet = { message: thing }
    texts.reasonAsksForCryptoWallet = { message: reason }
    writeFileSync(file, JSON.stringify(texts))
  }
})
afterAll(() => rmSync(copy, { recursive: true }))

const vigie = (...args: readonly string[]) =>
  JSON.parse(execFileSync('node', ['src/cli/launch.mjs', ...args], { cwd: copy, encoding: 'utf8' }))

const page = (label: string) => `<!doctype html><title>France Travail</title>
  <h1>Votre espace France Travail</h1><form><label>${label} <input name="a"></label></form>`

test('a page, a mail and an honest twin know it at once', () => {
  const fake = join(copy, 'fake.html')
  writeFileSync(fake, page('Phrase de récupération'))
  const judged = vigie('page', fake, '--url', 'https://garage-fictif.test/')
  expect(judged).toMatchObject({ level: 'danger', identity: 'france-travail' })
  expect(judged.reasons.map(({ id }: { id: string }) => id)).toContain('asks-for-crypto-wallet')

  const twin = join(copy, 'twin.html')
  writeFileSync(twin, page('Recherche'))
  expect(vigie('page', twin, '--url', 'https://garage-fictif.test/').level).toBe('none')

  const mail = join(copy, 'fake.eml')
  const lines = [
    'From: France Travail <a@garage-fictif.example>',
    'Subject: Prime',
    '',
    'Envoyez-nous votre phrase de récupération pour recevoir la prime.',
  ]
  writeFileSync(mail, lines.join('\r\n'))
  expect(vigie('mail', mail)).toMatchObject({ level: 'danger', identity: 'france-travail' })
}, 60_000)
