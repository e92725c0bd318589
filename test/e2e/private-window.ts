import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Vigie } from '../browser/launch.ts'

/** Vigie in a Chromium that was started without it, let into private windows. */
export interface LetIn {
  /** `chrome-extension://…/`, with the final slash. */
  readonly base: string
  /** One of our files in an ordinary window. */
  readonly ordinary: Page
  /** Opens an address in a private window. */
  openPrivate(url: string): Promise<Page>
}

/** @param folder of the built extension */
export async function letIn(vigie: Vigie, folder: string): Promise<LetIn> {
  const session = await vigie.browser.target().createCDPSession()
  const { id } = (await session.send('Extensions.loadUnpacked', {
    path: resolve(folder),
    enableInIncognito: true,
  })) as { id: string }
  const base = `chrome-extension://${id}/`
  const ordinary = await vigie.newPage()
  await ordinary.goto(`${base}manifest.json`)

  async function openPrivate(url: string): Promise<Page> {
    const before = new Set(vigie.browser.targets())
    await ordinary.evaluate(
      (address) => chrome.windows.create({ incognito: true, url: address }),
      url,
    )
    const target = await vigie.browser.waitForTarget(
      (one) => one.type() === 'page' && !before.has(one) && one.url() !== 'about:blank',
      { timeout: 10_000 },
    )
    const page = await target.page()
    if (!page) throw new Error('no page')
    return page
  }
  return { base, ordinary, openPrivate }
}
