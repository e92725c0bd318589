import type { Frame } from 'puppeteer-core'
import { checkWebmail } from './check-webmail.ts'
import { startRoundcube } from './roundcube.ts'
import { pollUntil } from './session.ts'

checkWebmail({
  name: 'Roundcube',
  reader: 'roundcube',
  body: '#messagebody',
  address: 'http://courrier.exemple.test/',
  most: 190,
  start: startRoundcube,
  async signIn(page, { user, password }, count) {
    await page.type('#rcmloginuser', user)
    await page.type('#rcmloginpwd', password)
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('#messagelist tbody tr').length >= wanted,
      { timeout: 60_000 },
      count,
    )
  },
  open: (page, { uid }) =>
    page.evaluate((row) => {
      const { rcmail } = window as unknown as {
        rcmail: { message_list: { select(row: string): void } }
      }
      rcmail.message_list.select(row)
    }, String(uid)),
  frameOf: (page, { uid }) =>
    pollUntil(
      `the frame of message ${uid}`,
      async () =>
        page.frames().find((one) => new RegExp(`_uid=${uid}(?:&|$)`).test(one.url())) as Frame,
      (frame) => frame !== undefined,
    ),
})
