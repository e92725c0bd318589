import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Hostnames of one kind. */
export interface NameSet {
  readonly name: string
  readonly guilty: boolean
  readonly hostnames: readonly string[]
}

/** The names of the fixtures: each is a test, which the engine has to pass. */
export function fixtureNames(): readonly NameSet[] {
  const rows = ['test/fixtures/names', 'test/fixtures/identities'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => rowsOf(join(folder, file))),
  )
  // "etat:known", "etat:official": a body's own name, or one that stands for it, is honest.
  const isGuilty = ([, what = '']: readonly string[]) => !/^-$|official$|:known$/.test(what)
  const of = (guilty: boolean) =>
    rows.filter((row) => isGuilty(row) === guilty).map(([hostname = '']) => hostname)
  return [
    { name: 'made-up lookalikes of the tests', guilty: true, hostnames: of(true) },
    { name: 'made-up honest names of the tests', guilty: false, hostnames: of(false) },
  ]
}

/** A folder outside, one file a set: `lookalikes*` is guilty, `ambiguous*` is neither, the rest honest. */
export function namesIn(folder: string): readonly NameSet[] {
  return readdirSync(folder)
    .filter((file) => !file.startsWith('ambiguous'))
    .sort()
    .flatMap((file): NameSet[] => {
      const rows = rowsOf(join(folder, file))
      const guilty = file.startsWith('lookalikes')
      if (!guilty) return [setOf('honest names seen in the world', file, rows, false)]
      const sure = rows.filter(([, , confidence]) => confidence === 'high')
      return [setOf('lookalikes seen in the world, surely guilty', file, sure, true)]
    })
}

const setOf = (
  what: string,
  file: string,
  rows: readonly (readonly string[])[],
  guilty: boolean,
): NameSet => ({
  name: `${what} (${file.replace(/\.\w+$/, '')})`,
  guilty,
  hostnames: rows.map(([hostname = '']) => hostname),
})

function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
