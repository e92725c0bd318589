import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { About, Corpus, MailCase, PageCase } from './corpus.ts'

/** The author that the fixtures count as. */
export const FIXTURES = 'fixtures'

/** The fixtures of pages and messages as cases; what only a browser makes is left out. */
export function readFixtures(folder = 'test/fixtures'): Corpus {
  const pages: PageCase[] = []
  const mails: MailCase[] = []
  for (const slug of slugsIn(join(folder, 'pages'))) {
    const place = join(folder, 'pages', slug)
    const { url, level, twin, runs } = JSON.parse(readFileSync(join(place, 'case.json'), 'utf8'))
    if (runs === 'browser') continue
    const file = join(place, 'page.html')
    pages.push({ ...caseOf(slug, level, twin), file, url, host: 'own' })
  }
  for (const slug of slugsIn(join(folder, 'messages'))) {
    const place = join(folder, 'messages', slug)
    const { level, twin, ownDomains } = JSON.parse(
      readFileSync(join(place, 'expected.json'), 'utf8'),
    )
    const file = join(place, 'message.eml')
    if (!ownDomains && existsSync(file))
      mails.push({ ...caseOf(slug, level, twin), file, fragment: false })
  }
  return { pages, mails }
}

function caseOf(slug: string, level: string, twin?: string) {
  const isGuilty = level === 'danger' || level === 'caution'
  const about: About = { author: FIXTURES, id: slug, body: '', asks: [], twin: twin ?? '' }
  return {
    about,
    set: `${FIXTURES} ${isGuilty ? 'guilty' : 'honest'}`,
    expected: isGuilty ? ('warn' as const) : ('silent' as const),
  }
}

const slugsIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
