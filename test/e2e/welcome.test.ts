import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASES } from '../../src/pages/exercise/cases.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'

describe.each(['chromium', 'firefox'] as const)('the welcome and the exercise in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(() => undefined)
    vigie = await launch({ kind, ports: server, keepWelcome: true })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const heading = (page: Page) => page.$eval('h1', (one) => one.textContent)
  const press = async (page: Page, selector: string, at = 0) => {
    await page.waitForSelector(selector)
    await page.$$eval(selector, (all, index) => (all[index] as HTMLElement).click(), at)
  }

  test('an installation opens the welcome once, with three screens and back', async () => {
    let page: Page | undefined
    for (const end = Date.now() + 30_000; !page && Date.now() < end; ) {
      for (const one of await vigie.browser.pages())
        if ((await one.evaluate(() => location.href).catch(() => '')).includes('/welcome/'))
          page = one
      await new Promise((done) => setTimeout(done, 100))
    }
    if (!page) throw new Error('no welcome page opened')
    await page.waitForSelector('h1')
    const first = await heading(page)
    expect(await page.$eval('.verdict', (one) => one.className)).toContain('danger')
    await press(page, '.row .action')
    expect(await page.$$('dt')).toHaveLength(4)
    await press(page, '.row .action')
    expect(await page.$$('.answers')).toHaveLength(3)
    // Every question says at once whether it was right, and shows both addresses.
    for (const question of [0, 1, 2]) {
      await press(page, `section:nth-of-type(${question + 1}) .answer`, 0)
      await page.waitForFunction(
        (at) => document.querySelectorAll('section [role=status]')[at]?.textContent !== '',
        {},
        question,
      )
    }
    expect(await page.$$('.right')).toHaveLength(1)
    expect(await page.$$('.wrong')).toHaveLength(2)
    await press(page, '.row .plain')
    await press(page, '.row .plain')
    expect(await heading(page)).toBe(first)
    await page.close()
  })

  test('a group votes through all cases by keyboard, and sees its score', async () => {
    const page = await vigie.openOwn('src/pages/exercise/exercise.html')
    await page.waitForSelector('.action')
    await page.focus('.action')
    await page.keyboard.press('Enter')
    for (const one of CASES) {
      await page.waitForSelector('.cast')
      await page.focus(one.honest ? '.honest .cast' : '.trap .cast')
      await page.keyboard.press('Enter')
      await page.keyboard.press(' ')
      // One vote is taken back.
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.focus('main > .action')
      await page.keyboard.press('Enter')
      await page.waitForSelector(`.answer .${one.honest ? 'official' : 'danger'}`)
      await page.focus('.answer .action')
      await page.keyboard.press('Enter')
    }
    await page.waitForSelector('.rules')
    expect(await page.$eval('.lead', (all) => all.textContent)).toMatch(
      new RegExp(`${CASES.length}\\D+${CASES.length}`),
    )
    await page.close()
  })
})
