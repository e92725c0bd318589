import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the sources in which a worked example of CONTRIBUTING is followed. */
export interface Scratch {
  /** Writes a file, its folders being there: `src/asks/x.json`. Returns where it lies. */
  write(path: string, content: string): string
  /** Changes a JSON file in place. */
  change(path: string, change: (content: never) => void): void
  /** Adds sentences to both languages: by key, French and English. */
  say(texts: Readonly<Record<string, readonly [fr: string, en: string]>>): void
  /** Runs the command line of the copy; its one line of JSON. */
  vigie(...args: readonly string[]): { readonly level: string } & Readonly<Record<string, unknown>>
  remove(): void
}

export function scratch(): Scratch {
  const copy = mkdtempSync(join(tmpdir(), 'vigie-example-'))
  for (const entry of ['src', 'public', 'package.json', 'tsconfig.json'])
    cpSync(entry, join(copy, entry), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction')
  const write = (path: string, content: string) => {
    writeFileSync(join(copy, path), content)
    return join(copy, path)
  }
  const change = (path: string, edit: (content: never) => void) => {
    const content = JSON.parse(readFileSync(join(copy, path), 'utf8'))
    edit(content as never)
    write(path, JSON.stringify(content))
  }
  return {
    write,
    change,
    say(texts) {
      for (const [index, language] of ['fr', 'en'].entries())
        change(`public/_locales/${language}/messages.json`, (known: Record<string, unknown>) => {
          for (const [key, said] of Object.entries(texts)) known[key] = { message: said[index] }
        })
    },
    vigie: (...args) =>
      JSON.parse(
        execFileSync('node', ['src/cli/launch.mjs', ...args], { cwd: copy, encoding: 'utf8' }),
      ),
    remove: () => rmSync(copy, { recursive: true }),
  }
}
