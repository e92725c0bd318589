import { expect, test } from 'vitest'
import { PAGE_LIMITS } from '../../src/evidence/limits.ts'
import type { Field } from '../../src/evidence/page.ts'
import { chooseFields, type Found } from '../../src/reader/page/choose-fields.ts'

const EMPTY = {
  kind: 'input',
  name: '',
  id: '',
  autocomplete: '',
  label: '',
  placeholder: '',
  aria: '',
  near: '',
  maxLength: 0,
  pattern: '',
  inputMode: '',
  accept: '',
  capture: false,
  form: -1,
} as const
const field = (type: string, label: string, hidden = false): Found => ({
  element: {} as Element,
  field: { ...EMPTY, type, label } satisfies Field,
  hidden,
})
const many = (count: number, make: (at: number) => Found) =>
  Array.from({ length: count }, (_, at) => make(at))
const labels = (found: readonly Found[]) => found.map(({ field }) => field.label)

test('all of a few, in the page’s order', () => {
  const few = [
    field('search', 'Rechercher'),
    field('password', 'Mot de passe'),
    field('text', 'Nom'),
  ]
  expect(chooseFields(few)).toEqual(few)
})

test.each([
  ['that are not seen', (at: number) => field('password', `Code ${at}`, true)],
  ['that search', (at: number) => field('search', `Rechercher ${at}`)],
  ['that say nothing', () => field('text', '')],
  ['that are alike', () => field('password', 'Mot de passe')],
])('padding by fields %s puts no field out of sight', (_, padding) => {
  const own = [field('text', 'Votre IBAN'), field('password', 'Votre code secret')]
  for (const page of [
    [...many(1_000, padding), ...own],
    [...own, ...many(1_000, padding)],
  ]) {
    const chosen = chooseFields(page)
    expect(chosen.length).toBeLessThanOrEqual(PAGE_LIMITS.fields)
    expect(labels(chosen)).toEqual(expect.arrayContaining(labels(own)))
  }
})
