import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'

/* CONTRIBUTING, "Change a number", to the letter: one number in one file, and the verdict that hangs on it. */

let copy: Scratch
beforeAll(() => {
  copy = scratch()
})
afterAll(() => copy.remove())

test('a score that is turned down takes its claim with it', () => {
  const fake = copy.write(
    'fake.html',
    `<!doctype html><title>France Travail</title><h1>Bienvenue</h1>
    <form><label>IBAN <input name="iban"></label><button>Envoyer</button></form>`,
  )
  const level = () => copy.vigie('page', fake, '--url', 'https://garage-fictif.test/').level
  expect(level()).toBe('danger')
  copy.change('src/judge/scores.json', (scores: never) => {
    const all = JSON.stringify(scores, (key, value) =>
      key === 'title-names-body' ? { ...value, names: 0.01 } : value,
    )
    Object.assign(scores, JSON.parse(all))
  })
  expect(level()).toBe('none')
}, 60_000)
