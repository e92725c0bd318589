import type { Command } from '../command.ts'

export const command: Command = {
  summary: 'judges hostnames (one a line on stdin), one JSON line each',
  async run() {
    return 0
  },
}
