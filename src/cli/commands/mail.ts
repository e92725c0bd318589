import { judgeMessage } from '../../judge/message.ts'
import type { Command } from '../command.ts'
import { builtInKnowledge } from '../knowledge.ts'
import { print } from '../print.ts'
import { readMail } from '../read-mail.ts'

export const command: Command = {
  summary:
    'judges saved messages (FILE...: .eml, or text with its header lines), one JSON line each',
  async run(files) {
    const knowledge = builtInKnowledge()
    let failed = files.length === 0
    if (failed) console.error('vigie mail: which files?')
    // One after another: hundreds of files need no more memory than the largest.
    for (const file of files) {
      try {
        const { level, identity = null, reasons } = judgeMessage(await readMail(file), knowledge)
        await print(JSON.stringify({ file, level, identity, reasons }))
      } catch (error) {
        failed = true
        console.error(`vigie mail: ${file}: ${error instanceof Error ? error.message : error}`)
      }
    }
    return failed ? 1 : 0
  },
}
