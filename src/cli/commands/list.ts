import { ListError } from '../../list/fault.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
import { UsageError, type Verb } from '../list/verb.ts'
import { print } from '../print.ts'

const verbs = import.meta.glob<Verb>('../list/verbs/*.ts', { import: 'verb' })

export const command: Command = {
  summary:
    'makes, checks, signs and publishes lists: build, diff, check, keygen, publish, sign, verify',
  details: usage,
  async run([name, ...args]) {
    if (name === undefined) {
      for (const line of await usage()) await print(line)
      return 0
    }
    const load = verbs[`../list/verbs/${name}.ts`]
    if (!load) {
      complain('list', name, 'no such word (see vigie list --help)')
      return 2
    }
    try {
      return await (await load()).run(args)
    } catch (error) {
      return explain(name, error)
    }
  },
}

async function usage(): Promise<readonly string[]> {
  const lines: string[] = []
  for (const [path, load] of Object.entries(verbs)) {
    const { usage, summary } = await load()
    lines.push(`vigie list ${path.slice(14, -3)} ${usage}`, `    ${summary}`)
  }
  return lines
}

/** Every mistake of the input is one line; a mistake of ours keeps its stack. */
function explain(name: string, error: unknown): number {
  const wrongArguments =
    error instanceof UsageError || String(Object(error).code).startsWith('ERR_PARSE_ARGS')
  const expected = wrongArguments || error instanceof ListError || error instanceof Error
  if (!expected) throw error
  complain(`list ${name}`, '', error)
  return wrongArguments ? 2 : 1
}
