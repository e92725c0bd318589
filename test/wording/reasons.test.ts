import { describe, expect, test } from 'vitest'
import type { Ask } from '../../src/asks/ask.ts'
import { asks } from '../../src/asks/index.ts'
import { signals } from '../../src/signals/index.ts'
import { reasonKey, wordReason, wordReasons } from '../../src/wording/reasons.ts'
import { isTextKey } from '../../src/wording/text.ts'

const finding = (id: string, values?: Record<string, string>) =>
  ({ id, part: 'claim', grade: 'names', ...(values && { values }) }) as const

const isAskedFor = ({ turn, inSentences, onUploads }: Ask) =>
  turn !== undefined || inSentences.length > 0 || onUploads.length > 0

describe('reasons', () => {
  // A signal for each ask has a sentence for each that words or fields can ask for.
  const ids = signals.flatMap(({ id, forEachAsked }) =>
    forEachAsked ? asks.filter(isAskedFor).map((ask) => `${id}-${ask.id}`) : [id],
  )
  test.each(ids)('%s has its sentence in both languages', (id) => {
    const key = reasonKey(id)
    expect(isTextKey(key), `add "${key}" to public/_locales/{fr,en}/messages.json`).toBe(true)
    for (const language of ['fr', 'en'] as const) {
      const sentence = wordReason(finding(id), language)
      // Without any value the sentence must stand by itself.
      expect(sentence).not.toMatch(/[{}]/)
      expect(sentence).toMatch(/\.$/)
    }
  })

  test('a signal that nobody knows gets a general sentence', () => {
    expect(wordReason(finding('from-the-future'), 'fr')).toBe(
      'Un autre signe d’imitation a été trouvé.',
    )
  })

  test('values are told where they are there', () => {
    const values = { shown: 'www.francetravail.fr', hostname: 'mal.example' }
    expect(wordReason(finding('link-leads-elsewhere', values), 'fr')).toBe(
      'Un lien montre www.francetravail.fr et mène à mal.example.',
    )
    expect(wordReason(finding('link-leads-elsewhere'), 'fr')).toBe(
      'Un lien montre une adresse et mène à une autre.',
    )
  })

  test('the same sentence is said once', () => {
    expect(wordReasons([finding('asks-for-iban'), finding('asks-for-iban')], 'fr')).toHaveLength(1)
  })
})
