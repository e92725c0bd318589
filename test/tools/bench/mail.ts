import { build } from 'vite'
import { launch } from '../../browser/launch.ts'
import { serve } from '../../browser/server.ts'

/** Bytes of HTML of the message that is read, and how often. */
const SIZE = 100_000
const READINGS = 30
/** Openings in one mailbox, and the one from which on memory has to be flat. */
const OPENINGS = 1_000
const WARM = 100

/**
 * What reading mails costs in real Chromium: one message of 100 kB, in ms of the main thread (median),
 * and the memory of a mailbox in which a thousand messages are opened.
 * `npm run bench -- mail`, after `npm run build`.
 */
export async function main(): Promise<number> {
  const reader = await readerCode()
  const server = await serve(() => MAILBOX)
  const vigie = await launch({ kind: 'chromium', ports: server })
  try {
    const page = await vigie.newPage()
    await page.goto('http://courrier.exemple.test/?_task=mail')
    await page.evaluate((html) => (window as unknown as Mailbox).openMessage(0, html), letter(SIZE))
    await page.evaluate(reader)
    const times = await page.evaluate((runs) => {
      const body = document.querySelector('#messagebody') as Element
      const { readBody } = (window as unknown as { reading: { readBody(body: Element): unknown } })
        .reading
      return Array.from({ length: runs }, () => {
        const start = performance.now()
        readBody(body)
        return performance.now() - start
      })
    }, READINGS)
    const ms = times.sort((one, other) => one - other)[READINGS >> 1] ?? Number.NaN

    const session = await page.createCDPSession()
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage')
      await session.send('Performance.enable')
      const { metrics } = await session.send('Performance.getMetrics')
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
      return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
    }
    const open = async (from: number, to: number) => {
      for (let turn = from; turn < to; turn++) {
        await page.evaluate(
          (n, html) => (window as unknown as Mailbox).openMessage(n, html),
          turn,
          letter(4_000, turn),
        )
        await new Promise((done) => setTimeout(done, 90))
      }
      await new Promise((done) => setTimeout(done, 1_500))
      return heap()
    }
    const warm = await open(1, WARM)
    const end = await open(WARM, OPENINGS)
    console.log(
      `reading ${SIZE / 1000} kB: ${ms.toFixed(1)} ms (median of ${READINGS}; at most 10)`,
    )
    console.log(
      `heap after ${WARM} openings ${mega(warm.bytes)}, after ${OPENINGS} ${mega(end.bytes)}: ratio ${(end.bytes / warm.bytes).toFixed(2)}; nodes ${warm.nodes} -> ${end.nodes}, listeners ${warm.listeners} -> ${end.listeners}`,
    )
    return ms <= 10 && end.bytes / warm.bytes < 1.2 ? 0 : 1
  } finally {
    await vigie.close()
    await server.close()
  }
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`

interface Mailbox {
  openMessage(turn: number, html: string): void
}

/** A page in Roundcube's form that shows another message in the same document. */
const MAILBOX = `<!doctype html><html lang="fr"><body><div id="place"></div><script>
function openMessage(turn, html) {
  document.getElementById('place').innerHTML = '<div id="message-header"><h2 class="subject"><span>Message ' + turn + '</span></h2>' +
    '<table class="headers-table"><tr><td class="header from"><a class="rcmContactAddress" title="x' + turn + '@dossier-fictif.test">France Travail</a></td></tr></table></div>' +
    '<div id="messagebody">' + html + '</div>'
}
</script></body></html>`

/** A made-up message of about so many bytes; every second one is guilty. */
function letter(bytes: number, turn = 0): string {
  const row = `<table><tr><td style="color:#333;font-family:Arial"><p>Bonjour, voici une <b>offre</b> près de chez vous.</p><a href="https://u1.ct.sendgrid.net/ls/click?upn=x${turn}">Voir l'offre</a><img src="https://images.exemple.test/a.png" alt="" width="1"></td></tr></table>`
  const asks = turn % 2 ? '<p>Merci de nous envoyer votre RIB.</p><p>France Travail</p>' : ''
  return row.repeat(Math.ceil(bytes / row.length)) + asks
}

/** The body reader alone, as a script for a page. */
async function readerCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/reader/message/body.ts', formats: ['iife'], name: 'reading' },
    },
  })
  const [bundle] = [result].flat()
  if (!bundle || !('output' in bundle)) throw new Error('no bundle')
  // A const of a script is no property of the window.
  return `${bundle.output[0].code};window.reading = reading`
}
