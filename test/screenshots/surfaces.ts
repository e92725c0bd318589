import type { Context } from '../../src/messages.ts'

/** One of our pages in one state. */
export interface Surface {
  readonly name: string
  /** Below `src/pages/`. */
  readonly path: string
  /** The worker's answers that make this state, by kind. */
  readonly answers?: (language: 'fr' | 'en') => Readonly<Record<string, unknown>>
  /** What is pressed before the picture. */
  readonly press?: readonly string[]
}

const HOSTNAME = 'espace-francetravail.example'

const verdict: Context['verdict'] = {
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
    { id: 'hostname-imitates-body', part: 'authority', weight: 1, identity: 'france-travail' },
    { id: 'asks-for-iban', part: 'request', weight: 1, asked: 'iban' },
    { id: 'title-names-body', part: 'claim', weight: 0.5, identity: 'france-travail' },
  ],
}

const context = (reason: Context['reason']) => () => ({
  context: { reason, hostname: HOSTNAME, verdict, about: 'page' } satisfies Context,
})

/** Every surface of ours in every state worth a look. */
export const SURFACES: readonly Surface[] = [
  { name: 'help', path: 'help/help.html' },
  { name: 'help-after-warning', path: 'help/help.html', answers: context('given') },
  { name: 'leaks', path: 'leaks/leaks.html' },
  { name: 'report', path: 'report/report.html', answers: context('report') },
  { name: 'report-mistake', path: 'report/report.html', answers: context('not-a-scam') },
  { name: 'welcome', path: 'welcome/welcome.html' },
  { name: 'welcome-rights', path: 'welcome/welcome.html', press: ['.row .action'] },
  {
    name: 'welcome-try',
    path: 'welcome/welcome.html',
    press: ['.row .action', '.row .action', '.answers .answer'],
  },
  { name: 'exercise', path: 'exercise/exercise.html' },
  { name: 'exercise-question', path: 'exercise/exercise.html', press: ['.action'] },
  {
    name: 'exercise-answer',
    path: 'exercise/exercise.html',
    press: ['.action', '.trap .cast', '.trap .cast', '.honest .cast', '.action'],
  },
]
