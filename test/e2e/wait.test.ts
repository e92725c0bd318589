import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { GUILTY, html } from './pages/site.ts'
import { silenceWorker, slowWorker } from './silent-worker.ts'
import { stopWorker } from './stop-worker.ts'

const PAGE = html(
  `${GUILTY}<script>
    window.got = ''
    addEventListener('input', (event) => { got += event.target.value }, true)
    document.querySelector('input').focus()</script>`,
)

interface Place {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Where the notice's button stands: only an extension sees into its root. */
const buttonIn = (vigie: Vigie, page: Page): Promise<Place | null> =>
  vigie.inExtension(async (url: string) => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const tab = (await api.tabs.query({})).find((one) => one.url === url)
    const [answer] = await api.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: () => {
        for (const element of document.documentElement.children) {
          if (!(element instanceof HTMLElement)) continue
          const root =
            (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
            globalThis.chrome?.dom?.openOrClosedShadowRoot(element)
          const button = root?.querySelector('.wait button')
          if (!button) continue
          const { left, top, width, height } = button.getBoundingClientRect()
          const text = button.closest('.wait')?.textContent ?? ''
          return { x: left + width / 2, y: top + height / 2, text }
        }
        return null
      },
    })
    return (answer?.result ?? null) as Place | null
  }, page.url())

const type = async (page: Page) => {
  for (let key = 0; key < 10; key++) await page.keyboard.press('7')
}
const gotten = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as { got: string }).got + document.querySelector('input')?.value,
  )

describe.each(['chromium', 'firefox'] as const)('in %s, while no verdict comes', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(() => PAGE)
    vigie = await launch({ kind, ports: server })
    await (await vigie.newPage()).goto('https://before.example/')
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test('a form is held for as long as that takes, and the person goes on by their own click', async () => {
    await silenceWorker(vigie)
    const page = await vigie.newPage()
    await page.setViewport({ width: 1000, height: 700 })
    await page.goto('https://silent.example/')
    await page.bringToFront()
    await sleep(4_500)
    // Who only reads is told nothing.
    expect(await buttonIn(vigie, page)).toBeNull()
    await page.bringToFront()
    await type(page)
    expect(await gotten(page)).toBe('')
    await sleep(500)
    const button = await buttonIn(vigie, page)
    expect(button?.text).toContain('Vigie regarde cette page…')
    await page.bringToFront()
    // A click that a script makes does nothing.
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y)
      target?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }),
      )
    }, button as Place)
    await sleep(900)
    await type(page)
    expect(await gotten(page)).toBe('')
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0)
    await sleep(400)
    expect(await buttonIn(vigie, page)).toBeNull()
    await page.bringToFront()
    await page.focus('input')
    await type(page)
    expect(await gotten(page)).toContain('7777777777')
    await page.close()
  })

  test('the notice goes when the verdict comes', async () => {
    await stopWorker(vigie)
    await slowWorker(vigie, 5_000)
    const page = await vigie.newPage()
    await page.goto('https://later.example/')
    await page.bringToFront()
    await sleep(2_500)
    await type(page)
    await sleep(500)
    expect(await buttonIn(vigie, page)).not.toBeNull()
    await vigie.badgeBecomes(page, '!', 30_000)
    await until(page, () => true)
    await sleep(600)
    expect(await buttonIn(vigie, page)).toBeNull()
    expect(await gotten(page)).toBe('')
    await page.close()
  })
})
