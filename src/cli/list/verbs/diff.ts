import { parseArgs } from 'node:util'
import { readList } from '../files.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

export const verb: Verb = {
  usage: 'BEFORE AFTER',
  summary: 'one JSON line for each name that is added, removed or changed',
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [before, after] = positionals
    if (!before || !after || positionals.length > 2) throw new UsageError('two lists, please')
    const former = new Map((await readList(before)).map((row) => [row.hostname, row]))
    const latter = new Map((await readList(after)).map((row) => [row.hostname, row]))
    for (const name of [...new Set([...former.keys(), ...latter.keys()])].sort()) {
      const [a, b] = [former.get(name), latter.get(name)]
      if (!a && b) printJson({ change: 'added', ...b })
      else if (a && !b) printJson({ change: 'removed', ...a })
      else if (a && b && (a.word !== b.word || a.detail !== b.detail))
        printJson({ change: 'changed', ...b, before: { word: a.word, detail: a.detail } })
    }
    return 0
  },
}
