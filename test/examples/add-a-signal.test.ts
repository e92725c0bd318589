import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'

/* CONTRIBUTING, "Add a signal", to the letter: one file, the score of its grade, and its sentence in each language. */

const SIGNAL = `import { graded } from '../signal.ts'

/** "Cadeau surprise" in the title: nobody's office gives one. */
export const signal = graded(['promised'], {
  page: ({ title }) =>
    title.toLowerCase().includes('cadeau surprise') ? [{ grade: 'promised' }] : [],
})
`

let copy: Scratch
beforeAll(() => {
  copy = scratch()
  copy.write('src/signals/pressure/promises-gift.ts', SIGNAL)
  copy.change(
    'src/judge/scores.json',
    ({ pressure }: Record<string, Record<string, { scores: Record<string, unknown> }>>) => {
      const [group] = Object.values(pressure ?? {})
      if (group) group.scores['promises-gift'] = { promised: 0.1 }
    },
  )
  copy.say({
    reasonPromisesGift: ['La page promet un cadeau surprise.', 'The page promises a surprise.'],
  })
})
afterAll(() => copy.remove())

test('it is found, scored and explained at once', () => {
  const page = (title: string) => `<!doctype html><title>${title}</title><h1>Garage Fictif</h1>`
  const explain = (name: string, title: string) =>
    JSON.stringify(
      copy.vigie(
        'explain',
        'page',
        copy.write(name, page(title)),
        '--url',
        'https://garage-fictif.test/',
      ).findings,
    )
  expect(explain('gift.html', 'Cadeau surprise')).toContain('"promises-gift"')
  expect(explain('twin.html', 'Garage Fictif')).not.toContain('"promises-gift"')
}, 60_000)
