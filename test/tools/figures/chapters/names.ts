import type { Chapter } from '../chapter.ts'
import { detectors } from '../detectors.ts'
import { fixtureNames, namesIn } from '../name-sets.ts'
import { share, table } from '../table.ts'

/** What the hostname alone tells. */
export const chapter: Chapter = {
  at: 1,
  title: 'Names',
  why: `How many lookalikes each detector catches by the hostname alone, and of how many honest names it warns. The
made-up names are Vigie's own tests, each of which it has to pass: they say something of the others, and nothing of
Vigie's recall. Names seen in the world are in no repository of ours; \`--names DIR\` measures a folder of them. A set
that was looked at while the engine was built (\`-dev\`) shows no recall of unseen names either; its honest names do
show what stays silent, and the others' figures were not tuned on it.`,
  command: 'npm run figures -- --names DIR',
  async measure({ names }) {
    const sets = [...fixtureNames(), ...(names ? namesIn(names) : [])]
    const rows = sets.map(({ name, guilty, hostnames }) => [
      `${name}: ${guilty ? 'caught' : 'warned of'}`,
      ...detectors.map(({ isCaught }) =>
        share(hostnames.filter(isCaught).length, hostnames.length),
      ),
    ])
    const text = table(['names', ...detectors.map(({ name }) => name)], rows)
    return { text: names ? text : `${text}\n\nNames seen in the world: not measured this time.` }
  },
}
