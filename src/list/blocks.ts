import type { ListEntry } from './entry.ts'
import { withParents } from './name.ts'

/**
 * The list as it lies in the browser's database: sorted entries in blocks of text, found by their first
 * name. A lookup reads one block of about 20 kB, however long the list; nothing is kept in memory.
 */
export interface Block {
  /** The first hostname of the block: its key. */
  readonly first: string
  /** A line each: `hostname TAB identity TAB source TAB firstSeen`. */
  readonly text: string
}

const ENTRIES_IN_A_BLOCK = 256

/** @param entries sorted by hostname */
export function toBlocks(entries: readonly ListEntry[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < entries.length; at += ENTRIES_IN_A_BLOCK) {
    const some = entries.slice(at, at + ENTRIES_IN_A_BLOCK)
    blocks.push({
      first: (some[0] as ListEntry).hostname,
      text: some
        .map((one) => `\n${one.hostname}\t${one.identity}\t${one.source}\t${one.firstSeen}`)
        .join(''),
    })
  }
  return blocks
}

/** One line of a block, without its line end. */
const LINE = /^[a-z0-9_.-]+\t[a-z0-9-]+\t[^\t]+\t\d{4}-\d\d-\d\d$/

/** Whether a stored value is a whole block: a disk may have torn it. */
export function isBlock(value: unknown): value is Block {
  const { first, text } = Object(value) as Partial<Block>
  if (typeof first !== 'string' || typeof text !== 'string') return false
  if (!text.startsWith(`\n${first}\t`)) return false
  return text
    .slice(1)
    .split('\n')
    .every((line) => LINE.test(line))
}

/** The entry of exactly this hostname in its block. */
export function findInBlock({ text }: Block, hostname: string): ListEntry | undefined {
  const start = text.indexOf(`\n${hostname}\t`)
  if (start < 0) return undefined
  const end = text.indexOf('\n', start + 1)
  return entryOf(text.slice(start + 1, end < 0 ? undefined : end))
}

function entryOf(line: string): ListEntry {
  const [hostname = '', identity = '', source = '', firstSeen = ''] = line.split('\t')
  return { hostname, identity, source, firstSeen }
}

/** Every entry of a block. */
export function entriesOf({ text }: Block): ListEntry[] {
  return text.split('\n').slice(1).map(entryOf)
}

/** Every hostname of a block, for the network rule. */
export function hostnamesOf({ text }: Block): string[] {
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, line.indexOf('\t')))
}

/**
 * Looks names up, exactly: a name is found when it or a parent of it is listed.
 * @param hostnames lower-case ASCII
 * @param blockOf the block that could hold a name: the last one whose `first` is not above it
 * @returns what was found, by the hostname that was asked for
 */
export async function lookupIn(
  hostnames: readonly string[],
  blockOf: (hostname: string) => Promise<Block | undefined>,
): Promise<Map<string, ListEntry>> {
  const found = new Map<string, ListEntry>()
  const asked = new Map<string, Promise<ListEntry | undefined>>()
  const ask = (name: string) => {
    const known = asked.get(name)
    if (known) return known
    const answer = blockOf(name).then((block) => block && findInBlock(block, name))
    asked.set(name, answer)
    return answer
  }
  await Promise.all(
    hostnames.map(async (hostname) => {
      for (const entry of await Promise.all(withParents(hostname).map(ask)))
        if (entry) {
          found.set(hostname, entry)
          return
        }
    }),
  )
  return found
}
