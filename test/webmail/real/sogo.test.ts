import { checkWebmail } from './check-webmail.ts'
import { pollUntil } from './session.ts'
import { startSogo } from './sogo.ts'

checkWebmail({
  name: 'SOGo',
  reader: 'sogo',
  body: '#detailView .msg-body',
  address: 'http://courrier.exemple.test/SOGo/',
  // It knows the headers of a folder's newest fifty messages only, until somebody scrolls.
  most: 48,
  // It shows no Reply-To.
  unseen: ['reply-to-elsewhere'],
  start: startSogo,
  async signIn(page, { user, password }) {
    await page.evaluate(
      async (userName, word) => {
        const body = JSON.stringify({ userName, password: word, rememberLogin: 0 })
        const headers = { 'content-type': 'application/json' }
        await fetch('/SOGo/connect', { method: 'POST', headers, body })
      },
      user,
      password,
    )
    await page.goto(`http://courrier.exemple.test/SOGo/so/${user}/Mail/view#!/Mail/0/INBOX/2`)
    await page.waitForSelector('#detailView .msg-body', { timeout: 60_000 })
  },
  open: (page, { folder, uid }) =>
    page.evaluate((address) => {
      location.hash = address
    }, `!/Mail/0/${folder}/${uid}`),
  async frameOf(page, { folder, uid }) {
    const address = `!/Mail/0/${folder}/${uid}`
    await pollUntil(
      `message ${address}`,
      () =>
        page.evaluate((wanted) => {
          const there = location.hash === `#${wanted}`
          // Its router drops an address that comes while the former one is still being opened.
          if (!there) location.hash = wanted
          return { there }
        }, address),
      ({ there }) => there,
    )
    return page.mainFrame()
  },
})
