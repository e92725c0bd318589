import { ListError } from '../../list/fault.ts'
import type { Command } from '../command.ts'
import { UsageError, type Verb } from '../list/verb.ts'

const verbs = import.meta.glob<Verb>('../list/verbs/*.ts', { import: 'verb' })

export const command: Command = {
  summary:
    'makes, checks, signs and publishes lists: build, diff, check, keygen, publish, sign, verify',
  async run([name = '', ...args]) {
    const load = verbs[`../list/verbs/${name}.ts`]
    if (!load) return usage()
    try {
      return await (await load()).run(args)
    } catch (error) {
      return explain(name, error)
    }
  },
}

async function usage(): Promise<number> {
  for (const [path, load] of Object.entries(verbs)) {
    const { usage, summary } = await load()
    console.error(`vigie list ${path.slice(14, -3)} ${usage}\n    ${summary}`)
  }
  return 2
}

/** Every mistake of the input is one line; a mistake of ours keeps its stack. */
function explain(name: string, error: unknown): number {
  const wrongArguments =
    error instanceof UsageError || String(Object(error).code).startsWith('ERR_PARSE_ARGS')
  const expected = wrongArguments || error instanceof ListError || error instanceof Error
  if (!expected) throw error
  console.error(`vigie list ${name}: ${(error as Error).message}`)
  return wrongArguments ? 2 : 1
}
