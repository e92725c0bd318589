import { parseArgs } from 'node:util'
import { explainMessage, explainPage } from '../../judge/explain.ts'
import type { Command } from '../command.ts'
import { builtInKnowledge } from '../knowledge.ts'
import { print } from '../print.ts'
import { readMail } from '../read-mail.ts'
import { readSavedPage } from '../read-saved-page.ts'

const USAGE = 'vigie explain: wants "page FILE --url URL" or "mail FILE"'

export const command: Command = {
  summary:
    'explains a verdict, one JSON object: page FILE --url URL, or mail FILE; every finding, score and threshold',
  async run(args) {
    const what = readArguments(args)
    if (!what) {
      console.error(USAGE)
      return 2
    }
    try {
      await print(JSON.stringify({ file: what.file, ...(await explain(what)) }))
      return 0
    } catch (error) {
      console.error(
        `vigie explain: ${what.file}: ${error instanceof Error ? error.message : error}`,
      )
      return 1
    }
  },
}

/** A saved page with its address, or a saved message without one. */
interface What {
  readonly file: string
  readonly url?: string
}

async function explain({ file, url }: What) {
  const knowledge = builtInKnowledge()
  if (url === undefined) return explainMessage(await readMail(file), knowledge)
  return { url, ...explainPage([await readSavedPage(file, url)], knowledge) }
}

function readArguments(args: readonly string[]): What | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' } },
    })
    const [kind, file, ...others] = positionals
    const { url } = values
    if (file === undefined || others.length > 0) return undefined
    if (kind === 'mail' && url === undefined) return { file }
    return kind === 'page' && url !== undefined && URL.canParse(url) ? { file, url } : undefined
  } catch {
    return undefined
  }
}
