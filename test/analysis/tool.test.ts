import { describe, expect, test } from 'vitest'
import { toolOn } from '../../src/analysis/tool.ts'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'

const knowledge = builtInKnowledge()

describe('a conversation', () => {
  /** The chat of the fixtures, with this standing above its place to write, as browsers draw it. */
  async function chatBelow(near: string, own: object = {}) {
    const page = await readSavedPage('test/fixtures/pages/tool-chat/page.html', 'https://a.test/')
    const fields = page.fields.map((field) => ({ ...field, near, ...own }))
    return toolOn({ ...page, fields }, knowledge)
  }

  test.each([
    'France Travail me demande d’envoyer mon IBAN, est-ce normal ?',
    'Pour être payé, ajoutez votre IBAN dans votre espace.',
    '',
  ])('goes on below what was said last: %s', async (near) => {
    expect(await chatBelow(near)).toBe('conversation')
  })
  test.each(['Votre IBAN', 'Votre IBAN ?', 'Indiquez votre numéro IBAN complet'])(
    'is none where a label asks: %s',
    async (near) => {
      expect(await chatBelow(near)).toBeUndefined()
    },
  )
  test('is none where the field asks by itself', async () => {
    const near = 'Dites-nous tout ce que vous voulez savoir.'
    expect(await chatBelow(near, { placeholder: 'Votre IBAN' })).toBeUndefined()
  })
})
