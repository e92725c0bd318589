import type { WriteStream } from 'node:tty'

const WIDTH = 30
const EVERY_MS = 200

/**
 * A bar on a terminal: how many lines, how many a second, and how far when the size is known.
 * Silent where the stream is no terminal.
 * @param total bytes to come, or 0 when nobody knows (a pipe)
 */
export function createProgress(stream: WriteStream, total: number, now = () => performance.now()) {
  const started = now()
  let shown = Number.NEGATIVE_INFINITY
  let lines = 0
  let bytes = 0

  const draw = () => {
    const perSecond = Math.round((lines * 1000) / Math.max(1, now() - started))
    const share = total > 0 ? Math.min(1, bytes / total) : 0
    const filled = Math.round(share * WIDTH)
    const bar =
      total > 0
        ? `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${Math.round(share * 100)} % `
        : ''
    stream.write(
      `\r\u001b[K${bar}${lines.toLocaleString('en')} names, ${perSecond.toLocaleString('en')}/s`,
    )
  }

  return {
    step(newLines: number, newBytes: number) {
      if (!stream.isTTY) return
      lines += newLines
      bytes += newBytes
      if (now() - shown < EVERY_MS) return
      shown = now()
      draw()
    },
    done() {
      if (!stream.isTTY) return
      draw()
      stream.write('\n')
    },
  }
}
