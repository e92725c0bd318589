import type { Command } from './command.ts'
import { complain } from './complain.ts'
import { print } from './print.ts'

const commands = import.meta.glob<Command>('./commands/*.ts', { import: 'command' })
const NAMES = Object.keys(commands).map((path) => path.slice('./commands/'.length, -'.ts'.length))
const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help'])

/**
 * Runs one command: `vigie screen`, `vigie page`, ... Without any, or asked for help, prints what there is.
 * @returns the exit code: 0 done, 1 the input cannot be read, 2 no such command
 */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || HELP.has(name)) return help(NAMES)
  const load = commands[`./commands/${name}.ts`]
  if (!load) {
    complain('', name, `no such command; there are ${NAMES.join(', ')} (see vigie --help)`)
    return 2
  }
  if (args.includes('--help') || args[0] === '-h') return help([name])
  return (await load()).run(args)
}

async function help(names: readonly string[]): Promise<number> {
  for (const name of names) {
    const command = await commands[`./commands/${name}.ts`]?.()
    if (!command) continue
    await print(`vigie ${name}: ${command.summary}`)
    if (names.length === 1) for (const line of (await command.details?.()) ?? []) await print(line)
  }
  return 0
}
