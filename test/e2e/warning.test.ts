import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { sleep } from '../browser/wait.ts'
import { see } from './warning/eye.ts'
import { makeStand, type Stand } from './warning/kit.ts'

const FORM = '<body style="background:#ddf"><input id="text" style="margin-top:700px">'
const textOf = (page: Page) =>
  page.evaluate(() => (document.getElementById('text') as HTMLInputElement).value)

describe.each<BrowserKind>(['chromium', 'firefox'])('the warning in %s', (kind) => {
  let stand: Stand
  beforeAll(async () => {
    stand = await makeStand(kind)
  })
  afterAll(() => stand?.close())

  async function open(query: string): Promise<Page> {
    const page = await stand.open(FORM, query)
    await sleep(500)
    return page
  }
  async function press(page: Page, ...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key as 'Tab')
  }

  describe('as the page sees it', () => {
    test('is not there before it is due', async () => {
      const page = await open('nothing')
      const seen = await page.evaluate(() => [
        document.documentElement.children.length,
        document.documentElement.attributes.length,
        Object.keys(globalThis).filter((name) => /vigie/i.test(name)).length,
      ])
      expect(seen).toEqual([2, 1, 0])
      await page.close()
    })

    test('is a plain element, closed, that names nobody', async () => {
      const page = await open('danger')
      const seen = await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement
        return {
          name: host.localName,
          attributes: host.getAttributeNames(),
          root: host.shadowRoot,
          text: host.textContent,
          named: /vigie/i.test(document.documentElement.outerHTML),
        }
      })
      expect(seen).toEqual({
        name: 'div',
        attributes: ['style'],
        root: null,
        text: '',
        named: false,
      })
      await page.close()
    })

    test('takes no choice from a script', async () => {
      const page = await open('danger')
      await sleep(1_200)
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement
        for (let y = 0; y < innerHeight; y += 10)
          for (let x = 0; x < innerWidth; x += 50) {
            const options = { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }
            host.dispatchEvent(new MouseEvent('click', options))
          }
        host.click()
        host.focus()
        for (const key of ['Enter', ' ', 'Escape'])
          for (const type of ['keydown', 'keyup'])
            host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }))
      })
      await sleep(300)
      expect(stand.told(page)).toEqual([])
      expect((await see(page)).warning).toBeGreaterThan(0.8)
      await page.close()
    })
  })

  describe('by keyboard', () => {
    test('leaves at the first key, the way out has the focus', async () => {
      const page = await open('danger')
      await press(page, 'Enter')
      await stand.tells(page, 'leave')
      await page.close()
    })

    test('walks all actions in their order, and round again', async () => {
      const page = await open('danger')
      await press(page, 'Tab', 'Enter')
      await stand.tells(page, 'given')
      await press(page, 'Tab', 'Enter')
      await stand.tells(page, 'report')
      await sleep(1_000)
      await press(page, 'Shift')
      await page.keyboard.down('Shift')
      await press(page, 'Tab', 'Tab')
      await page.keyboard.up('Shift')
      await press(page, 'Enter')
      await stand.tells(page, 'leave')
      await page.close()
    })

    test('does nothing at Escape, however often', async () => {
      const page = await open('danger')
      await press(page, 'Escape', 'Escape', 'Escape')
      await sleep(400)
      expect((await see(page)).warning).toBeGreaterThan(0.8)
      expect(stand.told(page)).toEqual([])
      await press(page, 'Enter')
      await stand.tells(page, 'leave')
      await page.close()
    })

    test('goes on only after a question and a while', async () => {
      const page = await open('danger')
      await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Enter')
      // Too early: the button does not work yet, "Non" has the focus and takes the question away.
      await press(page, 'Tab', 'Enter')
      await sleep(200)
      expect(stand.told(page)).toEqual([])
      await page.close()

      const patient = await open('danger')
      await press(patient, 'Tab', 'Tab', 'Tab', 'Tab', 'Enter')
      await sleep(1_300)
      await press(patient, 'Tab', 'Enter')
      await stand.tells(patient, 'go-on')
      await sleep(300)
      expect((await see(patient)).warning).toBe(0)
      await patient.click('#text')
      await patient.keyboard.type('à moi de voir')
      expect(await textOf(patient)).toBe('à moi de voir')
      await patient.close()
    })
  })

  describe('as a banner', () => {
    test('holds nothing back', async () => {
      const page = await open('caution')
      await page.click('#text')
      await page.keyboard.type('abc')
      expect(await textOf(page)).toBe('abc')
      expect((await see(page)).leave).toBeDefined()
      await page.close()
    })

    test('gives way to a page that will not have it', async () => {
      const page = await stand.open(
        `${FORM}<script>setInterval(() => document.querySelector('html > div')?.remove(), 10)</script>`,
        'caution',
      )
      await sleep(3_000)
      expect(stand.told(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
      await page.close()
    })
  })
})

describe('the warning for everyone', () => {
  let stand: Stand
  let script: string
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
  beforeAll(async () => {
    stand = await makeStand('chromium')
    const result = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2023',
        lib: { entry: 'test/e2e/warning/open-root.ts', formats: ['iife'], name: 'openRoot' },
      },
    })
    const [{ output }] = [result].flat() as unknown as [{ output: [{ code: string }] }]
    script = output[0].code
  })
  afterAll(() => stand?.close())

  const cases = (['danger', 'caution'] as const).flatMap((level) =>
    (['fr', 'en'] as const).flatMap((language) =>
      ['light', 'dark', 'forced'].flatMap((theme) =>
        [320, 1280].map((width) => [level, language, theme, width] as const),
      ),
    ),
  )
  test('axe finds nothing, and nothing sticks out, in any form', async () => {
    const page = await stand.open('<body>', 'nothing')
    await page.evaluate(axe)
    await page.evaluate(script)
    for (const [level, language, theme, width] of cases)
      for (const confirming of level === 'danger' ? [false, true] : [false]) {
        await page.setViewport({ width, height: 640 })
        const client = await page.createCDPSession()
        await client.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
            { name: 'prefers-reduced-motion', value: 'reduce' },
            { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
          ],
        })
        const found = await page.evaluate(
          async (level, language, confirming) => {
            const open = globalThis as unknown as {
              drawOpenly(...args: unknown[]): { width: number; room: number }
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
            }
            const size = open.drawOpenly(level, language, confirming)
            const { violations } = await open.axe.run()
            return {
              ...size,
              wrong: violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html)}`),
            }
          },
          level,
          language,
          confirming,
        )
        const what = [level, language, theme, width, confirming].join(' ')
        expect(found.wrong, what).toEqual([])
        expect(found.width, what).toBeLessThanOrEqual(found.room)
        await client.detach()
      }
    await page.close()
  })

  test('axe would find what is wrong inside the root', async () => {
    const page = await stand.open('<body>', 'nothing')
    await page.evaluate(axe)
    await page.evaluate(script)
    const wrong = await page.evaluate(async () => {
      const open = globalThis as unknown as {
        drawOpenly(...args: unknown[]): unknown
        axe: { run(): Promise<{ violations: { id: string }[] }> }
      }
      open.drawOpenly('danger', 'fr', false)
      const root = document.querySelector('body > div')?.shadowRoot
      root?.querySelector('.main')?.replaceChildren()
      return (await open.axe.run()).violations.map(({ id }) => id)
    })
    expect(wrong).toContain('button-name')
    await page.close()
  })
})
