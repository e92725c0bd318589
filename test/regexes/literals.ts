import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export interface Literal {
  /** Below `src`. */
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression that is written in the sources, as the parser of the build finds it. */
export function literals(): readonly Literal[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => {
      const found: Literal[] = []
      collect(parseSync(file, readFileSync(join('src', file), 'utf8')).program, file, found)
      return found
    })
}

function collect(node: unknown, file: string, found: Literal[]): void {
  if (Array.isArray(node)) for (const one of node) collect(one, file, found)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } }
  if (type === 'Literal' && regex) found.push({ file, source: regex.pattern, flags: regex.flags })
  for (const value of Object.values(node)) collect(value, file, found)
}
