import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { sleep } from '../browser/wait.ts'
import { attacks, ON_WARNING } from './warning/attacks.ts'
import { see } from './warning/eye.ts'
import { makeStand, type Stand } from './warning/kit.ts'

/** Time for an attack to act and for the guard to answer. */
const FIGHT = 1_500

describe.each<BrowserKind>(['chromium', 'firefox'])(
  'in %s, the warning faces a page that',
  (kind) => {
    let stand: Stand
    beforeAll(async () => {
      stand = await makeStand(kind)
    })
    afterAll(() => stand?.close())

    const known = attacks.filter(({ only }) => !only || only === kind)
    test.each(known.map((attack) => [attack.what, attack.end, attack] as const))(
      '%s: %s',
      async (_what, end, { body = '', script, headers, click, done }) => {
        const html = `${body}<body style="background:#ddf"><script>${ON_WARNING}${script}</script>`
        const page = await stand.open(html, 'danger', headers)
        if (click) {
          await sleep(400)
          await page.mouse.click(5, 400)
        }
        if (end === 'beaten') {
          await stand.tells(page, 'beaten')
        } else {
          await sleep(FIGHT)
          if (done) expect(await page.title()).toBe(done)
          let sight = await see(page)
          // A click gives the page five seconds of power: it may be on top for a moment, not to the end.
          for (const end = Date.now() + 6_000; click && sight.warning < 0.8 && Date.now() < end; ) {
            await sleep(200)
            sight = await see(page)
          }
          expect(sight.warning).toBeGreaterThan(0.8)
          expect(sight.leave).toBeDefined()
          if (sight.leave) await page.mouse.click(sight.leave.x, sight.leave.y)
          await stand.tells(page, 'leave')
          expect(stand.told(page)).not.toContain('beaten')
        }
        await page.close()
      },
    )
  },
)
