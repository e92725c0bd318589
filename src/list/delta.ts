import { ListError } from './fault.ts'
import { formatRow, parseRow } from './rows.ts'

/**
 * The difference between two lists as text: `+` and a whole line that is new or changed, `-` and a
 * hostname that is gone, sorted by hostname. Whoever can read a list can read a delta.
 */
export function makeDelta(from: string, to: string): string {
  const before = linesByName(from)
  const after = linesByName(to)
  const changes: [string, string][] = []
  for (const [name, line] of after)
    if (before.get(name) !== line) changes.push([name, `+${line}\n`])
  for (const name of before.keys()) if (!after.has(name)) changes.push([name, `-${name}\n`])
  return changes
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change)
    .join('')
}

/**
 * Applies a delta to the text of the list that it was made from. The result is only worth something
 * after its hash was compared with the manifest's.
 * @throws ListError `malformed-line`, `malformed-name`
 */
export function applyDelta(text: string, delta: string): string {
  const lines = linesByName(text)
  for (const change of delta.split('\n')) {
    if (change === '') continue
    if (change.startsWith('-')) lines.delete(change.slice(1))
    else if (change.startsWith('+')) {
      const row = parseRow(change.slice(1))
      lines.set(row.hostname, formatRow(row).slice(0, -1))
    } else throw new ListError('malformed-line', change)
  }
  return [...lines.keys()]
    .sort()
    .map((name) => `${lines.get(name)}\n`)
    .join('')
}

function linesByName(text: string): Map<string, string> {
  const lines = new Map<string, string>()
  for (const line of text.split('\n'))
    if (line !== '') lines.set(line.slice(0, line.indexOf('\t')), line)
  return lines
}
