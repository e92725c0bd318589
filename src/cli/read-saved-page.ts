import { readFile } from 'node:fs/promises'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageEvidence } from '../evidence/page.ts'
import { readPage } from '../reader/read-page.ts'
import { binaryKind } from './binary-kind.ts'
import { decodeHtml } from './decode-html.ts'

/**
 * Reads a saved page as if it had been loaded from the address: no script runs, nothing is fetched.
 * @throws Error when the file cannot be read, or is no web page: nothing would be found in it
 */
export async function readSavedPage(file: string, url: string): Promise<PageEvidence> {
  const bytes = await readFile(file)
  const kind = binaryKind(bytes) ?? archiveKind(bytes)
  if (kind) throw new Error(`${kind}, no web page: save the page as HTML`)
  const html = decodeHtml(bytes)
  const { hostname, origin, pathname } = new URL(url)
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  try {
    const where = { url: `${origin}${pathname}`, hostname, frame: 'top' } as const
    // No clock: the answer must not depend on how busy the machine is.
    return readPage(window.document, where, { now: () => 0 })
  } finally {
    window.close()
  }
}

/** What "save as one file" makes: a mail whose parts are the page's files. */
function archiveKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'an empty file'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  return /^(?:From|MIME-Version|Snapshot-Content-Location): /.test(start)
    ? 'a web archive (.mhtml)'
    : undefined
}
