import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep, until } from '../browser/wait.ts'
import { GUILTY, html, js } from './pages/site.ts'

/** All that is read of a frame at its limits, in one filling, with a name in it so that it is read; changes without end. */
const flooding = (filling: string, every = 20) =>
  html(
    `<p id="t">mention de France Travail</p><div id="d" style="height:1px;overflow:hidden"></div><script>
    const fill = (length) => ${js(filling)}.repeat(Math.ceil(length / ${filling.length})).slice(0, length)
    let all = ''
    for (let i = 0; i < 80; i++)
      all += '<label>' + fill(160) + '<input placeholder="' + fill(200) + '" aria-label="' + fill(160) + '"></label>'
    for (let i = 0; i < 16; i++) all += '<h3>' + fill(160) + '</h3>'
    for (let i = 0; i < 40; i++) all += '<button>' + fill(160) + '</button><img alt="' + fill(160) + '">'
    all += ('<p>' + fill(4000) + '</p>').repeat(4) + '<header>' + fill(1500) + '</header><footer>' + fill(1500) + '</footer>'
    d.innerHTML = all
    let i = 0
    setInterval(() => { t.textContent = 'mention de France Travail ' + i++ }, ${every})</script>`,
  )

const FLOODS = {
  'letters that swell eighteen times': flooding('\ufdfa'),
  'words that are looked for': flooding('numéro de sécurité sociale ', 5),
  'many scripts': flooding('ᾂ é ⒨ '),
}
const FRAMES = 8
/**
 * What the worker may hold more, in bytes, after a flood of so many ms: the judge, and the evidence of its frames; and what
 * twice as long may add. It was 2.7 and 0.4 MB; where each evidence is kept, 4.5 and 3.4.
 */
const MAY_KEEP = 8_000_000
const MAY_GROW = 1_500_000
const MAY_STORE = 6_000_000
const FLOODED = 15_000

/** Says nothing until `ready`, then is a scam at once, and writes down whatever it gets. */
const FAKE = html(
  `<p>Un instant …</p><script>
    window.got = ''
    addEventListener('input', (event) => { got += event.target.value }, true)
    const show = () => {
      document.body.innerHTML = ${js(GUILTY)}
      document.querySelector('input').focus()
      document.title = 'prêt'
    }</script>`,
)

describe.each(['chromium', 'firefox'] as const)('in %s, beside a tab that floods', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(({ pathname, hostname }) => {
      if (pathname === '/fake') return FAKE
      const flood = Object.values(FLOODS)[Number(hostname.split(/[-.]/)[1])]
      if (pathname === '/frame') return flood
      const frames = Array.from(
        { length: FRAMES },
        (_, at) => `<iframe src="/frame?${at}" style="width:2px;height:2px;border:0"></iframe>`,
      )
      return html(`<h1>Bienvenue</h1>${frames.join('')}`)
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(Object.keys(FLOODS))(
    'of %s, a fake gets nothing, and its warning comes soon',
    async (name) => {
      const number = Object.keys(FLOODS).indexOf(name)
      const flood = await vigie.newPage()
      await flood.goto(`https://flood-${number}.example/`)
      // In front: what nobody looks at is slowed down by the browser.
      await sleep(6_000)
      const page = await vigie.newPage()
      await page.goto(`https://fake-${number}.example/fake`)
      await page.bringToFront()
      await sleep(3_000)
      await page.evaluate('show()')
      await until(page, () => document.title === 'prêt')
      const typing = (async () => {
        for (let key = 0; key < 60; key++) {
          await page.keyboard.press('7')
          await sleep(30)
        }
      })()
      // No vacuous pass: the frames are there.
      expect(flood.frames().length).toBe(FRAMES + 1)
      expect(await flood.frames()[1]?.title()).toBe('Mon espace')
      const time = await vigie.badgeBecomes(page, '!', 60_000)
      await typing
      const got = await page.evaluate(
        () =>
          (globalThis as unknown as { got: string }).got + document.querySelector('input')?.value,
      )
      expect(got).toBe('')
      expect(time).toBeLessThan(2_000)
      await page.close()
      await flood.close()
    },
  )

  // Firefox tells nobody what its background page holds.
  if (kind === 'firefox') return
  test('and the worker’s memory does not grow with it', async () => {
    const before = await heldBy(vigie)
    const flood = await vigie.newPage()
    await flood.goto('https://flood-0.example/')
    await sleep(FLOODED)
    const early = await heldBy(vigie)
    await sleep(FLOODED)
    const late = await heldBy(vigie)
    expect(flood.frames().length).toBe(FRAMES + 1)
    expect(early.heap - before.heap).toBeLessThan(MAY_KEEP)
    expect(late.heap - early.heap).toBeLessThan(MAY_GROW)
    expect(late.stored).toBeLessThan(MAY_STORE)
    await flood.close()
  })
})

/** Bytes that the worker holds when all that nobody needs is gone, and those that it keeps in the session. */
async function heldBy(vigie: Vigie): Promise<{ heap: number; stored: number }> {
  const stored = await vigie.inExtension(() => chrome.storage.session.getBytesInUse(null))
  const worker = await vigie.browser.waitForTarget((one) => one.type() === 'service_worker')
  const session = await worker.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return { heap: usedSize, stored }
}
