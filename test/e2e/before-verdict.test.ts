import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { keepWorkerBusy } from './busy-worker.ts'
import { GUILTY, html } from './pages/site.ts'
import { stopWorker } from './stop-worker.ts'

/** Keys typed, and ms between two: together longer than any verdict takes, on a busy machine too. */
const KEYS = 70
const BETWEEN = 30
/** How long (ms) a slow worker does something else, from shortly before the form comes. */
const SLOW = 2_000

/** All of the page comes at once, its name too (written so that no scout knows it from the script), with the focus in its field; from then on it writes down whatever it gets. */
const PAGE = html(
  `<p>Un instant …</p><script>
    window.got = ''
    const note = (text) => { if (document.querySelector('input')) window.got += text }
    addEventListener('input', (event) => note(event.target.value), true)
    for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'beforeinput'])
      addEventListener(type, (event) => note(event.key ?? type), true)
    setTimeout(() => {
      document.body.innerHTML = atob('${btoa(GUILTY)}')
      document.querySelector('input').focus()
      document.title = 'prêt'
    }, 2500)</script>`,
)

describe.each(['chromium', 'firefox'] as const)('in %s, before its verdict', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(({ pathname }) => (pathname === '/form' ? PAGE : undefined))
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(['awake', 'asleep', 'slow'] as const)(
    'while the worker is %s, a form gets nothing of what is typed from its first moment on',
    async (worker) => {
      const page = await vigie.newPage()
      await page.goto(`https://${worker}.example/form`)
      // Not while it still answers: that would be no sleep but a crash.
      await sleep(1_000)
      if (worker === 'asleep') await stopWorker(vigie)
      if (worker === 'slow') void keepWorkerBusy(vigie, SLOW + 1_500)
      await until(page, () => document.title === 'prêt')
      for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press('7')
        await sleep(BETWEEN)
      }
      await vigie.badgeBecomes(page, '!', 60_000)
      const got = await page.evaluate(
        () =>
          (globalThis as unknown as { got: string }).got + document.querySelector('input')?.value,
      )
      expect(got).toBe('')
      await page.close()
    },
  )
})
