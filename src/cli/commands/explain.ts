import { parseArgs } from 'node:util'
import { explainMessage, explainPage } from '../../judge/explain.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
import { builtInKnowledge } from '../knowledge.ts'
import { print } from '../print.ts'
import { readMail } from '../read-mail.ts'
import { readSavedPage } from '../read-saved-page.ts'

export const command: Command = {
  summary:
    'explains a verdict, one JSON object: page FILE --url URL, or mail FILE; every finding, score and threshold',
  async run(args) {
    const what = readArguments(args)
    if (!what) {
      complain('explain', args.join(' '), 'wants "page FILE --url URL" or "mail FILE"')
      return 2
    }
    try {
      await print(JSON.stringify({ file: what.file, ...(await explain(what)) }))
      return 0
    } catch (error) {
      complain('explain', what.file, error)
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
  if (url === undefined) {
    const message = await readMail(file)
    const { unread = [] } = message
    if (unread.length > 0) complain('explain', file, `not read: ${unread.join(', ')}`)
    return { ...explainMessage(message, knowledge), ...(unread.length > 0 ? { unread } : {}) }
  }
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
