import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/cli/read-mail.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'
import { type Explanation, explainMessage, explainPage } from '../../src/judge/explain.ts'
import { judgePage } from '../../src/judge/page.ts'
import { knowledgeWith } from '../knowledge.ts'

const knowledge = knowledgeWith()
const page = (slug: string, url: string) =>
  readSavedPage(`test/fixtures/pages/${slug}/page.html`, url)
const explained = async (slug: string, url = 'https://cabinet-fictif.test/') =>
  explainPage([await page(slug, url)], knowledge)
const mail = async (slug: string) =>
  explainMessage(await readMail(`test/fixtures/messages/${slug}/message.eml`), knowledge)
const margin = ({ claims }: Explanation, threshold: string) =>
  claims[0]?.thresholds.find((one) => one.threshold === threshold)?.margin ?? Number.NaN

describe('an explanation', () => {
  test('of an honest page tells what speaks for it, and how far it is from a warning', async () => {
    const found = await explained('about-lawyer')
    expect(found).toMatchObject({ kind: 'page', level: 'none', identity: null, policy: 'none' })
    expect(found.findings.some(({ part }) => part === 'innocence')).toBe(true)
    expect(margin(found, 'claim')).toBeLessThan(0)
  })
  test('of a page that names nobody has the margins of nothing', async () => {
    const found = explainPage(
      [{ ...(await page('about-lawyer', 'https://a.test/')), title: '', headings: [], text: '' }],
      knowledge,
    )
    expect(found.claims[0]).toMatchObject({ identity: null, strength: 0 })
    expect(margin(found, 'claim')).toBe(-0.42)
  })
  test('of an official page says that the host decided', async () => {
    const found = await explained('about-lawyer', 'https://www.francetravail.fr/')
    expect(found).toMatchObject({ level: 'official', policy: 'official-host' })
  })
  test('says the same as the judge, with every finding and its score', async () => {
    const frames = [await page('ask-bank-buttons', 'https://aide-jeunes-prime.test/')]
    const found = explainPage(frames, knowledge)
    const verdict = judgePage(frames, knowledge)
    expect([found.level, found.identity, found.asked]).toEqual([
      verdict.level,
      verdict.identity,
      verdict.asked,
    ])
    for (const { id } of verdict.reasons)
      expect(found.findings.map((finding) => finding.id)).toContain(id)
    for (const { score, grade } of found.findings) {
      expect(score).toBeGreaterThan(0)
      expect(grade).toBeTruthy()
    }
  })
  test('of a later step of a flow says that an earlier page decided', async () => {
    const reasons = [{ id: 'title-names-body', part: 'claim', grade: 'names' }] as const
    const memory = { identity: 'france-travail', strength: 0.9, reasons }
    const frames = [await page('ask-bank-buttons', 'https://etape-deux.test/')]
    const bare = frames.map((frame) => ({
      ...frame,
      title: '',
      header: '',
      footer: '',
      headings: [],
      text: '',
      pictures: [],
    }))
    expect(explainPage(bare, knowledge, memory).policy).toBe('flow')
  })
  test('of a message', async () => {
    expect(await mail('france-travail-adviser')).toMatchObject({ policy: 'own-address' })
    const found = await mail('reply-with-rib')
    expect(found).toMatchObject({ kind: 'message', level: 'danger' })
    expect(found.asked).toContain('iban')
    expect(found.claims[0]?.level).toBe('danger')
    expect(margin(found, 'claim')).toBeGreaterThanOrEqual(0)
  })
  test('is plain JSON', async () => {
    const found = await mail('lookalike-sender')
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
  })
})
