import { createInterface } from 'node:readline'
import { judgePage } from '../../judge/judge.ts'
import type { Command } from '../command.ts'
import { builtInKnowledge } from '../knowledge.ts'
import { print } from '../print.ts'
import { readSavedPage } from '../read-saved-page.ts'

/** One line for one page, as the contract has it. */
interface Line {
  readonly file: string
  readonly url: string
}

export const command: Command = {
  summary: 'judges saved pages: FILE --url URL, or lines {"file","url"} on stdin',
  async run(args) {
    const knowledge = builtInKnowledge()
    let failed = false
    for await (const line of linesFrom(args)) {
      try {
        const { file, url } = parse(line)
        const verdict = judgePage([await readSavedPage(file, url)], knowledge)
        const { level, identity = null, reasons } = verdict
        await print(JSON.stringify({ file, url, level, identity, reasons }))
      } catch (error) {
        failed = true
        console.error(
          `vigie page: ${line.slice(0, 200)}: ${error instanceof Error ? error.message : error}`,
        )
      }
    }
    return failed ? 1 : 0
  },
}

async function* linesFrom(args: readonly string[]): AsyncGenerator<string> {
  const [file] = args.filter((arg, index) => arg !== '--url' && args[index - 1] !== '--url')
  if (file) {
    yield JSON.stringify({ file, url: args[args.indexOf('--url') + 1] ?? '' })
    return
  }
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) yield line
}

function parse(line: string): Line {
  const { file, url } = JSON.parse(line) as Partial<Line>
  if (typeof file !== 'string' || typeof url !== 'string') throw new Error('wants {"file","url"}')
  if (!URL.canParse(url)) throw new Error(`not an address: "${url}"`)
  return { file, url }
}
