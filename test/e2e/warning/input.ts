import type { Page } from 'puppeteer-core'
import { inChrome } from '../firefox-chrome.ts'

/** What a person drops: words dragged from elsewhere, or a file. */
export type Dropped = 'text' | 'file'

/**
 * Composes a text by an input method into what has the focus, as on phones and in Asian languages:
 * it comes in a composition, without a key for each letter.
 */
export async function compose(page: Page, text: string): Promise<void> {
  if (isFirefox(page)) {
    await page.bringToFront()
    await inChrome(
      page.browser(),
      `(() => {
        const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
        if (!method.beginInputTransactionForTests(window)) throw new Error('no input method')
        method.setPendingCompositionString(${JSON.stringify(text)})
        method.appendClauseToPendingComposition(${text.length}, method.ATTR_RAW_CLAUSE)
        method.flushPendingComposition()
        method.commitComposition()
      })()`,
    )
  } else {
    const client = await page.createCDPSession()
    const at = { selectionStart: text.length, selectionEnd: text.length }
    await client.send('Input.imeSetComposition', { text, ...at })
    await client.send('Input.insertText', { text })
    await client.detach()
  }
  await new Promise((done) => setTimeout(done, 200))
}

/**
 * Drops something on an element. Firefox without a display has no drag service, so there the events
 * are a script's own: simulated, and enough to see whether the page hears of them.
 */
export async function dropOn(page: Page, id: string, what: Dropped): Promise<void> {
  if (isFirefox(page)) return page.evaluate(dropByScript, id, what)
  const { x, y } = await page.evaluate((id) => {
    const { left, top, width, height } = (
      document.getElementById(id) as Element
    ).getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, id)
  const data =
    what === 'file'
      ? { items: [], files: [`${process.cwd()}/package.json`], dragOperationsMask: 1 }
      : { items: [{ mimeType: 'text/plain', data: 'secret' }], dragOperationsMask: 1 }
  const client = await page.createCDPSession()
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x, y, data })
  await client.detach()
  await new Promise((done) => setTimeout(done, 200))
}

function dropByScript(id: string, what: Dropped): void {
  const dataTransfer = new DataTransfer()
  if (what === 'text') dataTransfer.setData('text/plain', 'secret')
  else dataTransfer.items.add(new File(['secret'], 'rib.pdf'))
  for (const type of ['dragenter', 'dragover', 'drop'])
    document
      .getElementById(id)
      ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
}

const isFirefox = (page: Page) => page.browser().process()?.spawnfile.includes('firefox') === true
