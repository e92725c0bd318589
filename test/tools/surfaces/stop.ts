import { silenceWorker } from '../../e2e/silent-worker.ts'
import { stopWorker } from '../../e2e/stop-worker.ts'
import type { Surface } from './tools.ts'

export const surfaces: readonly Surface[] = [
  {
    slug: 'stop-listed',
    async open(vigie) {
      const page = await vigie.newPage()
      // In the list that is part of the package.
      await page.goto('https://mole-emploi.fr/').catch(() => {})
      await page.waitForFunction(() => document.querySelector('#stop:not([hidden]) h1') !== null, {
        polling: 100,
      })
      return page
    },
  },
  {
    slug: 'stop-nothing',
    async open(vigie) {
      const page = await vigie.openOwn('src/pages/stop/stop.html')
      await page.waitForSelector('#nothing:not([hidden])')
      return page
    },
  },
  {
    slug: 'stop-silent',
    before: silenceWorker,
    async open(vigie) {
      const page = await vigie.openOwn('src/pages/stop/stop.html')
      await page.waitForSelector('#silent:not([hidden])')
      return page
    },
    after: stopWorker,
  },
]
