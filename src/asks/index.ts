import { type Ask, type Asked, type AskFile, readAsk } from './ask.ts'

/** Every ask: one JSON file each in this folder. The folder is the registry. */
const files = import.meta.glob<AskFile>('./*.json', { eager: true, import: 'default' })

/** Gravest first: the one order in which asks are named, reported and judged. */
export const asks: readonly Ask[] = Object.entries(files)
  .map(([path, file]) => readAsk(path.slice('./'.length, -'.json'.length), file))
  .sort((one, other) => one.rank - other.rank)

const byId: ReadonlyMap<Asked, Ask> = new Map(asks.map((ask) => [ask.id, ask]))

/** @throws Error for an id that no file has */
export function askOf(id: Asked): Ask {
  const ask = byId.get(id)
  if (!ask) throw new Error(`no ask is called "${id}"`)
  return ask
}

/** Whether it is more than a name and a phone number, which every contact form asks for. */
export const isMore = (id: Asked): boolean => !askOf(id).harmless

/** Each once, gravest first. */
export const gravestFirst = (asked: Iterable<Asked>): readonly Asked[] => {
  const wanted = new Set(asked)
  return asks.filter(({ id }) => wanted.has(id)).map(({ id }) => id)
}
