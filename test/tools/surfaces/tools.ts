import type { Page } from 'puppeteer-core'
import type { Call, CallKind, Protocol } from '../../../src/protocol/calls.ts'
import type { Vigie } from '../../browser/launch.ts'

/** One of our pages in one of its states, as a person can bring it about. */
export interface Surface {
  /** `popup-danger`; the first word is the page. */
  readonly slug: string
  before?(vigie: Vigie): Promise<unknown>
  /** Opens it in a tab of its own. Whatever it changes, `after` puts right. */
  open(vigie: Vigie, language: 'fr' | 'en'): Promise<Page>
  after?(vigie: Vigie): Promise<unknown>
}

/** Tells the worker something as our pages do; throws what the worker refuses. */
export async function tellWorker<K extends CallKind>(
  vigie: Vigie,
  kind: K,
  carries?: Protocol[K]['carries'],
): Promise<Protocol[K]['back']> {
  return vigie.inExtension(
    async (letter: Call) => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
      const reply = await api.runtime.sendMessage(letter)
      if (!reply || 'error' in reply) throw new Error(reply?.error ?? 'no answer')
      return reply.ok
    },
    { kind, carries } as Call,
  )
}

/** Every tab's address, as the extension sees it: some drivers lose a tab that changes to one of our pages. */
export async function addressesIn(vigie: Vigie): Promise<readonly string[]> {
  return vigie.inExtension(async () => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    return (await api.tabs.query({})).map(({ url }) => url ?? '')
  })
}

/** The id of the tab that shows this page. */
export async function tabIdOf(vigie: Vigie, page: Page): Promise<number> {
  return vigie.inExtension(async (url: string) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tab = (await api.tabs.query({})).find((one) => one.url === url)
    if (tab?.id === undefined) throw new Error(`no tab shows ${url}`)
    return tab.id
  }, page.url())
}

/** Opens the popup in a tab of its own, about the tab that shows this address. */
export async function popupAbout(vigie: Vigie, address: string, badge: string): Promise<Page> {
  const site = await vigie.newPage()
  await site.goto(address)
  await vigie.badgeBecomes(site, badge)
  const page = await vigie.openOwn(`src/pages/popup/popup.html#${await tabIdOf(vigie, site)}`)
  await page.waitForSelector('#site h1')
  return page
}
