import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULT_CODES } from '../../src/list/fault.ts'
import { faultKey } from '../../src/wording/list-fault.ts'
import { popupTexts } from '../../src/wording/popup.ts'
import { isTextKey } from '../../src/wording/text.ts'

/** Parts of pages from which the popup is made, beside its own. */
const PARTS = ['list', 'verdict', 'tabs', 'time', 'signs', 'address']

test('the popup is given every text that it says', () => {
  const files = [
    ...readdirSync('src/pages/popup')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `popup/${file}`),
    ...PARTS.map((part) => `parts/${part}.ts`),
  ]
  const said = files
    .flatMap((file) => [...readFileSync(`src/pages/${file}`, 'utf8').matchAll(/'([a-z]\w+)'/g)])
    .flatMap(([, word = '']) => (isTextKey(word) ? [word] : []))
  expect(said.length).toBeGreaterThan(40)
  for (const language of ['fr', 'en'] as const) {
    const given = popupTexts(language)
    for (const key of [...said, ...FAULT_CODES.map(faultKey)])
      expect(given[key], `${key} in ${language}`).toBeTruthy()
  }
})
