import { fstatSync } from 'node:fs'
import { createFind } from '../../hostname/find.ts'
import { identities } from '../../identities/index.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
import { createIsListed } from '../screen/is-listed.ts'
import { linesOf } from '../screen/lines.ts'
import { createOutput } from '../screen/output.ts'
import { createProgress } from '../screen/progress.ts'
import { screenLine } from '../screen/screen-line.ts'

export const command: Command = {
  summary: 'judges hostnames (one a line on stdin; of an address its hostname), one JSON line each',
  async run(args) {
    if (args.length > 0) {
      complain('screen', args.join(' '), 'takes no arguments, but hostnames on stdin, one a line')
      return 2
    }
    const find = createFind(identities)
    const isListed = createIsListed()
    const print = createOutput(process.stdout)
    const progress = createProgress(process.stderr, sizeOfInput())
    try {
      for await (const { lines, bytes } of linesOf(process.stdin)) {
        const judged = lines.map((line) => screenLine(line, find, isListed)).join('')
        if (!(await print(judged))) return 0
        progress.step(lines.length, bytes)
      }
    } catch (error) {
      complain('screen', 'stdin', error)
      return 1
    }
    progress.done()
    return 0
  },
}

/** Bytes of the file on stdin; 0 for a pipe or a terminal. */
function sizeOfInput(): number {
  try {
    const found = fstatSync(0)
    return found.isFile() ? found.size : 0
  } catch {
    return 0
  }
}
