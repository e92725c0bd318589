import { parseArgs } from 'node:util'
import { relate } from '../../../hostname/relate.ts'
import { identities } from '../../../identities/index.ts'
import { toHostname, withParents } from '../../../list/name.ts'
import { createWhyNotOfficial } from '../../../list/official.ts'
import type { Row } from '../../../list/rows.ts'
import { createScreen } from '../../../list/screen.ts'
import { readList, readSource, readTable } from '../files.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

/** A list that grew by more than this share since the last one is looked at before it is signed. */
const MAX_GROWTH = 0.25
/** Below this many new names a share says nothing. */
const SMALL = 100

export const verb: Verb = {
  usage: 'LIST [--previous LIST] [--max-growth 0.25] [--popular FILE] [--approved FILE]',
  summary:
    'one JSON line for each reason not to sign it; exit code 1 if there is any.\n' +
    '    --popular: a name or "rank,name" a line; --approved: "name TAB who TAB why"',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        previous: { type: 'string' },
        'max-growth': { type: 'string', default: String(MAX_GROWTH) },
        popular: { type: 'string' },
        approved: { type: 'string' },
      },
    })
    const [list] = positionals
    const growth = Number(values['max-growth'])
    if (!list || positionals.length > 1) throw new UsageError('one list, please')
    if (!(growth >= 0)) throw new UsageError('--max-growth: a number, please')
    const rows = await readList(list)
    const problems = [
      ...screenProblems(rows),
      ...(values.previous ? growthProblems(rows, await readList(values.previous), growth) : []),
      ...(values.popular ? await popularProblems(rows, values.popular, values.approved) : []),
    ]
    for (const problem of problems) printJson(problem)
    console.error(`${list}: ${rows.length} names, ${problems.length} problems`)
    return problems.length === 0 ? 0 : 1
  },
}

interface Problem {
  readonly problem: string
  readonly hostname?: string
  readonly detail?: string
}

/** Nothing official or known, nothing that our engine ties to nobody; nothing called official that browsers will not take for it. */
function screenProblems(rows: readonly Row[]): Problem[] {
  const screen = createScreen(relate, identities)
  const whyNotOfficial = createWhyNotOfficial(relate, identities)
  return rows.flatMap(({ hostname, word, detail }): Problem[] => {
    const screened = screen(hostname)
    if (word === 'listed' && 'drop' in screened) return [{ problem: screened.drop, hostname }]
    const why = word === 'official' && whyNotOfficial(hostname, detail)
    return why ? [{ problem: `official-${why}`, hostname, detail }] : []
  })
}

function growthProblems(rows: readonly Row[], previous: readonly Row[], most: number): Problem[] {
  const count = (some: readonly Row[]) => some.filter(({ word }) => word === 'listed').length
  const [before, after] = [count(previous), count(rows)]
  const detail = `${before} -> ${after}`
  if (after - before > Math.max(before * most, SMALL)) return [{ problem: 'growth', detail }]
  if (before - after > Math.max(before * 0.2, 10)) return [{ problem: 'shrunk', detail }]
  return []
}

/** A listed name that many people visit needs someone who answers for it by name. */
async function popularProblems(
  rows: readonly Row[],
  popular: string,
  approved: string | undefined,
): Promise<Problem[]> {
  const names = new Set(
    (await readSource(popular))
      .split('\n')
      .flatMap((line) => toHostname((line.split(',').at(-1) ?? '').trim()) ?? []),
  )
  const approvals = new Map(
    (approved ? await readTable(approved) : []).map(([name = '', who = '', why = '']) => [
      name,
      who.trim() !== '' && why.trim() !== '',
    ]),
  )
  return rows.flatMap(({ hostname, word }) => {
    const hit = withParents(hostname).find((name) => names.has(name))
    if (word !== 'listed' || !hit || approvals.get(hostname)) return []
    const problem = approvals.has(hostname) ? 'approval-without-name' : 'popular'
    return [{ problem, hostname, detail: hit }]
  })
}
