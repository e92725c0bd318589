import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { main as pack } from '../../package/package.ts'
import type { Chapter } from '../chapter.ts'
import { table } from '../table.ts'

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const SCRIPTS = {
  'in each frame': 'src/content/scout.js',
  'where the scout saw something': 'src/content/inspect.js',
  'in an open webmail': 'src/content/mail.js',
  'the worker': 'worker.js',
}

/** What is carried around. */
export const chapter: Chapter = {
  at: 4,
  title: 'Sizes',
  short: true,
  why: 'Scripts as Chromium gets them, and gzipped to compare; the packages as they are published.',
  command: 'npm run package',
  async measure() {
    const rows = Object.entries(SCRIPTS).map(([where, file]) => {
      const bytes = readFileSync(`dist/chromium/${file}`)
      return [where, `\`${file}\``, kilo(bytes.length), kilo(gzipSync(bytes).length)]
    })
    const [packages, sizes] = await packed()
    return {
      text: `${table(['what', 'file', 'bytes', 'gzip'], rows)}\n\n${packages}`,
      line: `A script of ${rows[0]?.[2]} looks at each frame; the package for Chromium has ${sizes}.`,
    }
  },
}

async function packed(): Promise<readonly [text: string, chromium: string]> {
  const { printed } = await import('../capture.ts')
  const text = await printed(pack)
  return [text, /chromium-\S+ \d+ files, (\d+ kB)/.exec(text)?.[1] ?? '?']
}
