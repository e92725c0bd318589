import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Vigie } from '../browser/launch.ts'
import { sleep } from '../browser/wait.ts'
import { inChrome } from './firefox-chrome.ts'

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

const FIREFOX_ID = 'vigie@vigie.example'

/** Lets Vigie into Firefox's private windows, as a person does in its page of extensions. Restarts the extension. */
export async function letInFirefox({ browser }: Vigie): Promise<void> {
  await inChrome(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID('${FIREFOX_ID}')
      const policy = WebExtensionPolicy.getByID('${FIREFOX_ID}')
      await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, policy.extension)
      await addon.reload()
    })()`,
  )
}

/** Opens an address in Firefox: in a private window of its own, or in an ordinary one. The driver opens where it pleases. */
export async function openIn(vigie: Vigie, url: string, incognito: boolean): Promise<Page> {
  // Opens the page by which the extension is asked, once.
  await vigie.inExtension(() => {})
  const before = new Set(await vigie.browser.pages())
  await vigie.inExtension(
    async (address, hides) => {
      await chrome.windows.create({ incognito: hides, url: address })
    },
    url,
    incognito,
  )
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(100)) {
    const page = (await vigie.browser.pages()).find((one) => !before.has(one))
    if (page) return page
  }
  throw new Error('no page')
}
