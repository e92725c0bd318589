import { describe, expect, test } from 'vitest'
import { relate } from '../../src/hostname/relate.ts'
import { identities } from '../../src/identities/index.ts'
import { FAULT_CODES } from '../../src/list/fault.ts'
import { languageOf } from '../../src/wording/language.ts'
import { faultKey } from '../../src/wording/list-fault.ts'
import { wordStop } from '../../src/wording/stop.ts'
import { isTextKey, say } from '../../src/wording/text.ts'

const relation = relate('connexion.espacefrancetravail.fr')
const identity = identities.find(({ id }) => id === 'france-travail')
const entry = { source: 'red.flag.domains', firstSeen: '2026-11-20' }
const facts = { relation, entry, mayGoOn: true, ...(identity && { identity }) }

describe('the stop page', () => {
  test('names the body, the address, the source, the day and the way out', () => {
    const text = wordStop(facts, 'fr')
    expect(text.title).toBe('Ce site n’est pas celui de France Travail.')
    expect(text.address).toMatchObject({
      before: 'connexion.',
      registrable: 'espacefrancetravail.fr',
    })
    expect(text.sentences).toContain(
      'Elle est signalée par red.flag.domains depuis le 20\u00a0novembre\u00a02026.',
    )
    expect(text.leave.text).toBe('Aller sur le vrai site de France Travail')
    expect(text.goOn?.times.map(({ id }) => id)).toEqual(['hour', 'day', 'month'])
  })

  test('leaves no hole in either language, for every body, with and without an entry', () => {
    for (const language of ['fr', 'en'] as const)
      for (const body of identities)
        for (const mayGoOn of [true, false]) {
          const whole = wordStop({ ...facts, identity: body, mayGoOn }, language)
          const { entry: _, ...beaten } = facts
          const taken = wordStop({ ...beaten, identity: body, mayGoOn }, language)
          const nobody = wordStop({ relation, mayGoOn }, language)
          for (const text of [whole, taken, nobody])
            expect(JSON.stringify(text)).not.toMatch(/[{]\w+[}]|undefined/)
        }
  })

  test('says that nothing was sent only where the site never came', () => {
    const opened = wordStop({ ...facts, opened: true }, 'fr')
    expect(wordStop(facts, 'fr').sentences).toContain('Rien n’a été envoyé à ce site.')
    expect(opened.sentences).not.toContain('Rien n’a été envoyé à ce site.')
    expect(opened.sentences).toContain('Ce que vous y avez écrit a pu être volé.')
    expect(opened.lead).toBe('Vigie a fermé cette page.')
  })

  test('offers no going on where the organisation forbids it', () => {
    expect(wordStop({ ...facts, mayGoOn: false }, 'fr').goOn).toBeUndefined()
  })
})

test.each(FAULT_CODES)('the fault %s has its own sentence in both languages', (code) => {
  const key = faultKey(code)
  expect(isTextKey(key)).toBe(true)
  expect(say('fr', key)).not.toBe(say('en', key))
})

test.each([
  ['auto', 'fr-FR', 'fr'],
  ['auto', 'en-GB', 'en'],
  ['auto', 'ar', 'fr'],
  ['en', 'fr', 'en'],
] as const)('language %s in a browser in %s is %s', (chosen, browser, language) => {
  expect(languageOf(chosen, browser)).toBe(language)
})
