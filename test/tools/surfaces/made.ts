import type { Page } from 'puppeteer-core'
import type { OpenedFor } from '../../../src/protocol/views.ts'
import type { Vigie } from '../../browser/launch.ts'
import type { Surface } from './tools.ts'

/** One of our pages in a state that is made by answers in the worker's place. */
interface Made {
  readonly slug: string
  /** Below `src/pages/`. */
  readonly path: string
  /** The worker's answers that make this state, by kind. */
  readonly answers?: Readonly<Record<string, unknown>>
  /** What is pressed first. */
  readonly press?: readonly string[]
}

const HOSTNAME = 'espace-francetravail.example'

const verdict: OpenedFor['verdict'] = {
  level: 'danger',
  identity: 'france-travail',
  relation: {
    relation: 'lookalike',
    identity: 'france-travail',
    hostname: HOSTNAME,
    registrable: HOSTNAME,
    kind: 'combosquatting',
    matched: { start: 7, end: 20 },
    imitated: 'francetravail.fr',
  },
  asked: ['iban', 'password'],
  reasons: [
    { id: 'hostname-imitates-body', part: 'claim', grade: 'lookalike', identity: 'france-travail' },
    { id: 'asks-for-iban', part: 'request', grade: 'form', asked: 'iban' },
    { id: 'title-names-body', part: 'claim', grade: 'names', identity: 'france-travail' },
  ],
}

const context = (reason: OpenedFor['reason']) => ({
  context: { reason, hostname: HOSTNAME, verdict, about: 'page' } satisfies OpenedFor,
})

const MADE: readonly Made[] = [
  { slug: 'help', path: 'help/help.html' },
  { slug: 'help-after-warning', path: 'help/help.html', answers: context('given') },
  { slug: 'leaks', path: 'leaks/leaks.html' },
  { slug: 'report', path: 'report/report.html', answers: context('report') },
  { slug: 'report-mistake', path: 'report/report.html', answers: context('not-a-scam') },
  { slug: 'welcome', path: 'welcome/welcome.html' },
  { slug: 'welcome-rights', path: 'welcome/welcome.html', press: ['.row .action'] },
  {
    slug: 'welcome-try',
    path: 'welcome/welcome.html',
    press: ['.row .action', '.row .action', '.answers .answer'],
  },
  { slug: 'exercise', path: 'exercise/exercise.html' },
  { slug: 'exercise-question', path: 'exercise/exercise.html', press: ['.action'] },
  {
    slug: 'exercise-answer',
    path: 'exercise/exercise.html',
    press: ['.action', '.trap .cast', '.trap .cast', '.honest .cast', '.action'],
  },
]

export const surfaces: readonly Surface[] = MADE.map((made) => ({
  slug: made.slug,
  open: (vigie, language) => show(vigie, made, language),
}))

async function show(vigie: Vigie, made: Made, language: 'fr' | 'en'): Promise<Page> {
  const page = await vigie.newPage()
  await page.evaluateOnNewDocument(
    (answers: Record<string, unknown>) => {
      const { runtime } = chrome
      const ask = runtime.sendMessage.bind(runtime) as (letter: unknown) => Promise<unknown>
      const answer = (letter: { kind: string }) =>
        letter.kind in answers ? Promise.resolve({ ok: answers[letter.kind] }) : ask(letter)
      Object.defineProperty(runtime, 'sendMessage', { value: answer })
    },
    { language, ...made.answers },
  )
  await page.goto(`${vigie.base}src/pages/${made.path}`)
  await page.waitForSelector('h1, h2, button, p', { timeout: 60_000 })
  for (const selector of made.press ?? []) {
    await page.waitForSelector(selector)
    await page.click(selector)
  }
  return page
}
