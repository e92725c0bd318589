import { readdirSync, readFileSync } from 'node:fs'
import { readMail } from '../../../src/cli/read-mail.ts'
import { readSavedPage } from '../../../src/cli/read-saved-page.ts'
import type { Level } from '../../../src/judge/verdict.ts'
import { signals } from '../../../src/signals/index.ts'
import { knowledgeWith } from '../../knowledge.ts'

/** One page or message of the fixtures, with what its JSON file says of it. */
export interface Fixture {
  /** Its folder: `pages/claim-title`. */
  readonly slug: string
  /** The file that names level, why and findings. */
  readonly file: string
  readonly says: {
    readonly level: Level
    readonly why: string
    readonly url?: string
    readonly twin?: string
    readonly identity?: string
    readonly ownDomains?: readonly string[]
    readonly runs?: 'browser'
    /** What it must raise, as "part/signal"; nothing where only a browser can read it. */
    readonly findings?: readonly string[]
  }
}

const FOLDER = 'test/fixtures'

export const fixtures: readonly Fixture[] = (
  [
    ['pages', 'case.json'],
    ['messages', 'expected.json'],
  ] as const
).flatMap(([kind, name]) =>
  readdirSync(`${FOLDER}/${kind}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const slug = `${kind}/${entry.name}`
      const file = `${FOLDER}/${slug}/${name}`
      return { slug, file, says: JSON.parse(readFileSync(file, 'utf8')) as Fixture['says'] }
    }),
)

/** What the fixture raises, as "part/signal", in the order of the table of signals. */
export async function raisedBy({ slug, says }: Fixture): Promise<readonly string[]> {
  const knowledge = knowledgeWith(says.ownDomains)
  const folder = `${FOLDER}/${slug}`
  const found = says.url
    ? await readSavedPage(`${folder}/page.html`, says.url).then((page) =>
        signals.filter((signal) => signal.page?.(page, knowledge).length),
      )
    : await readMail(`${folder}/message.eml`).then((message) =>
        signals.filter((signal) => signal.message?.(message, knowledge).length),
      )
  return found.map(({ part, id }) => `${part}/${id}`)
}

/** It must be warned of. */
export const isGuilty = ({ says }: Fixture) => says.level === 'danger' || says.level === 'caution'
