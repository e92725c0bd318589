import { checkWebmail } from './check-webmail.ts'
import { until } from './session.ts'
import { startSogo } from './sogo.ts'

checkWebmail({
  name: 'SOGo',
  reader: 'sogo',
  body: '#detailView .mailer_mailcontent',
  address: 'http://courrier.exemple.test/SOGo/',
  without: [
    // SOGo draws an attached message as the body's own text, without any mark.
    'attached-suspicious-mail',
  ],
  start: startSogo,
  async signIn(page, { user, password }) {
    await page.waitForSelector('input[type=password]', { visible: true, timeout: 60_000 })
    await page.type('input[type=text],input[autocomplete=username]', user)
    await page.type('input[type=password]', password)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#detailView', { timeout: 60_000 })
  },
  open: (page, uid) =>
    page.evaluate((number) => {
      location.hash = `!/Mail/0/INBOX/${number}`
    }, uid),
  frameOf: (page, uid) =>
    until(
      `message ${uid}`,
      async () => {
        await page.waitForFunction((number) => location.hash.endsWith(`/${number}`), {}, uid)
        return page.mainFrame()
      },
      () => true,
    ),
})
