import { FIXTURES } from '../../evaluate/fixtures.ts'
import { corpusCases } from '../../learn/corpus-cases.ts'
import { crossValidate, curveOf, isWarning, type Measured } from '../../learn/cross-validate.ts'
import type { Chapter } from '../chapter.ts'
import { inWords, share, table } from '../table.ts'

const KINDS = ['page', 'mail'] as const

/** Pages and mails of authors that the weights never saw. */
export const chapter: Chapter = {
  at: 2,
  title: 'Pages and mails',
  short: true,
  why: `Invented pages and mails by many authors (\`test/corpus\`), each read by weights that were learned from the others;
authors who are put aside are not counted. No page was laid out: the command line's judge read them. Invented cases are
harder or easier than real ones in ways that nobody knows; see test/corpus/README.md.`,
  command: 'npm run evaluate -- --corpus test/corpus --node',
  async measure() {
    const measured = crossValidate(await corpusCases(), []).filter(
      ({ author }) => author !== FIXTURES,
    )
    return {
      text: [...KINDS.map((kind) => ofKind(measured, kind))].join('\n\n'),
      line: `Of invented pages and mails by authors that the learning never saw, Vigie warns of ${inWords(...counts(measured, true), 'guilty ones')} and of ${inWords(...counts(measured, false), 'honest ones')}.`,
    }
  },
}

function ofKind(measured: readonly Measured[], kind: (typeof KINDS)[number]): string {
  const own = measured.filter((one) => one.kind === kind)
  const curve = curveOf(own).map(({ share: most, alarms, honest, together, guilty }) => [
    `${100 * most} % (${alarms} of ${honest})`,
    share(together, guilty),
  ])
  const authors = [...new Set(own.map(({ author }) => author))].sort()
  const rows = [
    row('all', own),
    row(
      'all, by rules alone',
      own.map((one) => ({ ...one, level: one.rules })),
    ),
    ...authors.map((author) =>
      row(
        author,
        own.filter((one) => one.author === author),
      ),
    ),
  ]
  return `### ${kind === 'page' ? 'Pages' : 'Mails'}

${table(['honest ones warned of by the reading, if it might', 'guilty ones warned of'], curve)}

At the thresholds in force:

${table([kind === 'page' ? 'pages by' : 'mails by', 'guilty: warned', 'honest: warned'], rows)}`
}

const row = (name: string, measured: readonly Measured[]): readonly string[] => [
  name,
  share(...counts(measured, true)),
  share(...counts(measured, false)),
]

/** How many of the guilty, or of the honest, are warned of. */
function counts(measured: readonly Measured[], label: boolean): [warned: number, of: number] {
  const own = measured.filter(({ guilty }) => guilty === label)
  return [own.filter((one) => isWarning(one.level)).length, own.length]
}
