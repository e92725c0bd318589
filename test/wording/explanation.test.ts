import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/cli/read-mail.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'
import { identityOf } from '../../src/identities/index.ts'
import { explainMessage, explainPage } from '../../src/judge/explain.ts'
import { wordExplanation } from '../../src/wording/explanation.ts'
import { knowledgeWith } from '../knowledge.ts'

const knowledge = knowledgeWith()
async function said(slug: string, url: string, language: 'fr' | 'en' = 'fr') {
  const page = await readSavedPage(`test/fixtures/pages/${slug}/page.html`, url)
  return wordExplanation(explainPage([page], knowledge), language, page.url, identityOf)
}

describe('an explanation in words', () => {
  test('of an honest page says who speaks for it', async () => {
    const text = await said('about-lawyer', 'https://cabinet-fictif.test/contact?id=7')
    expect(text).toContain('Adresse\u00a0: https://cabinet-fictif.test/contact\n')
    expect(text).toContain('rien à signaler')
    expect(text).toContain('parle pour la page')
    expect(text).not.toContain('id=7')
  })
  test('of a fake says who, how sure, and what is asked', async () => {
    const text = await said('ask-bank-buttons', 'https://aide-jeunes-prime.test/')
    expect(text).toMatch(/Se présente comme .+\u00a0: \d+ sur 100 \(à partir de 42/)
    expect(text).toContain('le nom de votre banque')
    expect(text).toContain('asks-to-choose-bank')
  })
  test('in English too, every line without a hole', async () => {
    const text = await said('ask-bank-buttons', 'https://aide-jeunes-prime.test/', 'en')
    expect(text).toContain('Presents itself as')
    expect(text).not.toMatch(/[{}]/)
  })
  test('of a message has the sender and no text beyond the reasons', async () => {
    const message = await readMail('test/fixtures/messages/reply-with-rib/message.eml')
    const text = wordExplanation(
      explainMessage(message, knowledge),
      'fr',
      message.sender.address ?? '',
      identityOf,
    )
    expect(text).toContain(`Expéditeur\u00a0: ${message.sender.address}`)
    expect(text.length).toBeLessThan(3_000)
  })
})
