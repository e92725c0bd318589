import { readFile } from 'node:fs/promises'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageEvidence } from '../evidence/page.ts'
import { readPage } from '../reader/read-page.ts'
import { decodeHtml } from './decode-html.ts'

/**
 * Reads a saved page as if it had been loaded from the address: no script runs, nothing is fetched.
 * @throws when the file cannot be read
 */
export async function readSavedPage(file: string, url: string): Promise<PageEvidence> {
  const html = decodeHtml(await readFile(file))
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
