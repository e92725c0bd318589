import type { Command } from './command.ts'

const commands = import.meta.glob<Command>('./commands/*.ts', { import: 'command' })

/**
 * Runs one command: `vigie screen`, `vigie page`, ...
 * @returns the exit code: 0 done, 1 the input cannot be read, 2 no such command
 */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = commands[`./commands/${name}.ts`]
  if (load) return (await load()).run(args)
  for (const [path, loadOne] of Object.entries(commands))
    console.error(`vigie ${path.slice(11, -3)}: ${(await loadOne()).summary}`)
  return 2
}
