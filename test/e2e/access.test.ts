import { readdirSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoSite } from '../tools/demo/pages.ts'
import { surfaces } from '../tools/surfaces/surfaces.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'

/** WCAG 2.2 AA, and axe's own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong, one line each: the rule, then where. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (tags: string[]) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: tags,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    )
  }, TAGS)
}

/** What sticks out of the window sideways: a person would have to scroll in two directions. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map(
        (element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`,
      )
      .slice(0, 5)
  })
}

describe('every surface in Chromium', () => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind: 'chromium', ports: server })
    await tellWorker(vigie, 'settings-change', { language: 'fr' })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(surfaces.map((surface) => [surface.slug, surface] as const))(
    '%s',
    async (_slug, surface) => {
      await surface.before?.(vigie)
      const page = await surface.open(vigie, 'fr')
      const media = await page.createCDPSession()
      const features = (...pairs: [string, string][]) =>
        media.send('Emulation.setEmulatedMedia', {
          features: pairs.map(([name, value]) => ({ name, value })),
        })
      await page.bringToFront()
      await page.setViewport({ width: 360, height: 720 })

      for (const scheme of ['light', 'dark']) {
        await features(['prefers-color-scheme', scheme], ['prefers-reduced-motion', 'reduce'])
        expect(await faults(page), scheme).toEqual([])
      }
      expect(await moving(page), 'moves although asked not to').toEqual([])

      await features(['forced-colors', 'active'])
      expect(await faults(page), 'forced colours').toEqual([])
      expect(await borderless(page), 'buttons that cannot be seen').toEqual([])
      await features()

      await page.setViewport({ width: 320, height: 640 })
      expect(await tooWide(page), '320 px').toEqual([])
      await page.setViewport({ width: 640, height: 640 })
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() =>
        page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        }),
      )
      expect(await tooWide(page), '200 % text').toEqual([])

      expect(await walk(page), 'keyboard').toEqual([])
      await page.close()
      await surface.after?.(vigie)
    },
  )
})

describe('every page in Firefox', () => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind: 'firefox', ports: server })
    await tellWorker(vigie, 'settings-change', { language: 'fr' })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(readdirSync('dist/firefox/src/pages'))('%s', async (name) => {
    const page = await vigie.openOwn(`src/pages/${name}/${name}.html`)
    await page.waitForFunction(() => document.body.innerText.trim().length > 20, {
      polling: 100,
    })
    expect(await faults(page)).toEqual([])
    await page.close()
  })
})

/** Elements that are animated or slide although the person asked for less motion. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration)
      })
      .map((element) => `${element.tagName}.${element.className}`),
  )
}

/** Buttons without text colour, border or underline of their own in forced colours. */
function borderless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => {
        const style = getComputedStyle(button)
        const seen = style.borderStyle !== 'none' && Number.parseFloat(style.borderWidth) > 0
        return (
          button.checkVisibility() &&
          button.innerText === '' &&
          !seen &&
          !button.querySelector('svg')
        )
      })
      .map((button) => button.outerHTML.slice(0, 80)),
  )
}

/**
 * Goes through the page by Tab alone: everything that can be pressed gets the focus, in reading order, and
 * shows that it has it.
 */
async function walk(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    const seen = new Set<string>()
    // Tab goes on from where the focus was last: begin at the beginning.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    return [...document.querySelectorAll<HTMLElement>(all)]
      .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
      .filter((element) => {
        // One Tab stop for a group of radio buttons.
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
        if (seen.has(element.name)) return false
        seen.add(element.name)
        return true
      })
      .map((element, at) => {
        const stop =
          element instanceof HTMLInputElement && element.type === 'radio'
            ? (document.querySelector<HTMLElement>(`input[name="${element.name}"]:checked`) ??
              element)
            : element
        stop.setAttribute('data-walk', String(at))
        return stop.outerHTML.slice(0, 90)
      })
  })
  const wrong: string[] = []
  let last = -1
  const reached = new Set<number>()
  for (let step = 0; step < wanted.length + 3 && reached.size < wanted.length; step++) {
    await page.keyboard.press('Tab')
    const { at, shown } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const box = element.closest('label') ?? element
      const style = [getComputedStyle(element), getComputedStyle(box)]
      return {
        at: Number(element.getAttribute('data-walk') ?? -1),
        shown: style.some(
          ({ outlineStyle, outlineWidth }) =>
            outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        ),
      }
    })
    if (at < 0) continue
    if (at < last) wrong.push(`out of order: ${wanted[at]}`)
    if (!shown) wrong.push(`no visible focus: ${wanted[at]}`)
    last = at
    reached.add(at)
  }
  return [
    ...wrong,
    ...wanted.filter((_, at) => !reached.has(at)).map((one) => `not reached: ${one}`),
  ]
}
