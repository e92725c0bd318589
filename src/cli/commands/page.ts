import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { judgePage } from '../../judge/page.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
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
    const lines = linesFrom(args)
    if (!lines) {
      const wants = 'wants FILE --url URL, one file, or lines {"file","url"} on stdin'
      complain('page', args.join(' '), wants)
      return 2
    }
    const knowledge = builtInKnowledge()
    let failed = false
    for await (const line of lines) {
      try {
        const { file, url } = parse(line)
        const verdict = judgePage([await readSavedPage(file, url)], knowledge)
        const { level, identity = null, reasons } = verdict
        await print(JSON.stringify({ file, url, level, identity, reasons }))
      } catch (error) {
        failed = true
        complain('page', line, error)
      }
    }
    return failed ? 1 : 0
  },
}

/** The one file of the arguments, or what comes on stdin without any; nothing for other arguments. */
function linesFrom(args: readonly string[]): AsyncIterable<string> | Iterable<string> | undefined {
  if (args.length === 0) return linesOfInput()
  const options = { url: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0 || values.url === undefined) return undefined
    return [JSON.stringify({ file, url: values.url })]
  } catch {
    return undefined
  }
}

async function* linesOfInput(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) yield line
}

function parse(line: string): Line {
  const { file, url } = JSON.parse(line) as Partial<Line>
  if (typeof file !== 'string' || typeof url !== 'string') throw new Error('wants {"file","url"}')
  if (!URL.canParse(url)) throw new Error(`not an address: "${url}"`)
  return { file, url }
}
