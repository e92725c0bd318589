import { judgeMessage } from '../../judge/message.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
import { builtInKnowledge } from '../knowledge.ts'
import { print } from '../print.ts'
import { readMail } from '../read-mail.ts'

export const command: Command = {
  summary:
    'judges saved messages (FILE...: .eml, or text with its header lines), one JSON line each',
  async run(args) {
    const option = args.find((one) => one.startsWith('--') && one !== '--')
    const files = args.filter((one) => one !== '--')
    if (option !== undefined || files.length === 0) {
      complain('mail', option ?? '', option === undefined ? 'which files?' : 'no such option')
      return 2
    }
    const knowledge = builtInKnowledge()
    let failed = false
    // One after another: hundreds of files need no more memory than the largest.
    for (const file of files) {
      try {
        const message = await readMail(file)
        const { unread = [], text, links, fields, pictures } = message
        const { level, identity = null, reasons } = judgeMessage(message, knowledge)
        if (unread.length > 0) complain('mail', file, `not read: ${unread.join(', ')}`)
        const empty = text === '' && links.length + fields.length + pictures.count === 0
        // Nothing was found where nothing could be looked at: that is no answer.
        if (level === 'none' && empty && unread.length > 0) failed = true
        else
          await print(
            JSON.stringify({
              file,
              level,
              identity,
              reasons,
              ...(unread.length ? { unread } : {}),
            }),
          )
      } catch (error) {
        failed = true
        complain('mail', file, error)
      }
    }
    return failed ? 1 : 0
  },
}
