import { beforeAll, describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { readSavedPage } from '../../src/cli/read-saved-page.ts'
import type { PageEvidence } from '../../src/evidence/page.ts'
import { judgePage } from '../../src/judge/page.ts'
import { readAuthors } from '../tools/evaluate/authors.ts'

const knowledge = builtInKnowledge()
const levelOf = (page: PageEvidence) => judgePage([page], knowledge).level

/** Every so manieth guilty page of the corpus: all of them take a minute. */
const STEP = 5

const NEWS =
  'Le conseil municipal a voté hier soir le budget des écoles et des parcs. Les travaux du pont commenceront au printemps, selon la mairie.'

/** What an author can add below or where nobody looks, to seem somebody else to us alone. */
const ADDED: Readonly<Record<string, (page: PageEvidence) => PageEvidence>> = {
  '3,000 words of a newspaper below': (page) => ({
    ...page,
    text: `${page.text}\n${`${NEWS}\n`.repeat(130)}`.slice(0, 16_000),
  }),
  'an honest foot': (page) => ({
    ...page,
    footer: `${page.footer}\nAssociation Fictive, loi 1901 – Mentions légales – Nous contacter`,
  }),
  'a list of other bodies below': (page) => ({
    ...page,
    text: `${page.text}\nNos partenaires : CAF, Ameli, Urssaf, Cap emploi, ANTS, ANTAI, Service-Public`,
  }),
  'a publisher in the metadata': (page) => ({ ...page, siteName: 'Le Journal Fictif' }),
}

describe('a danger page stays at least doubtful', () => {
  const dangerous: (readonly [string, PageEvidence])[] = []
  beforeAll(async () => {
    const guilty = readAuthors('test/corpus').pages.filter(({ expected }) => expected === 'warn')
    for (const [index, { file, url }] of guilty.entries()) {
      if (index % STEP > 0) continue
      const page = await readSavedPage(file, url)
      if (levelOf(page) === 'danger') dangerous.push([`${file} ${url}`, page])
    }
  }, 120_000)

  test.each(Object.entries(ADDED))(
    'with %s',
    (_, add) => {
      expect(dangerous.length).toBeGreaterThan(20)
      const lost = dangerous.filter(([, page]) => levelOf(add(page)) === 'none')
      // A page of a line or two is hardly read any more among 3,000 words: known, and at most one in forty.
      expect(lost.map(([name]) => name).slice(Math.floor(dangerous.length / 40))).toEqual([])
    },
    120_000,
  )
})
