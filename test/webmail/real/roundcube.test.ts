import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../../browser/launch.ts'
import { type Mailbox, startDovecot } from './dovecot.ts'
import { type Fixture, letters } from './letters.ts'
import { startRoundcube, type Webmail } from './roundcube.ts'
import { median, type Times, tabKnown, until, watchTimes } from './session.ts'

const ADDRESS = 'http://courrier.exemple.test/'
const BODY = '#messagebody'
const BADGE = { none: '', caution: '?', danger: '!' } as const

const mails = letters()
let mailbox: Mailbox
let webmail: Webmail

beforeAll(async () => {
  mailbox = await startDovecot(mails)
  webmail = await startRoundcube(mailbox)
})
afterAll(async () => {
  await webmail?.stop()
  await mailbox?.stop()
})

describe.each(['chromium', 'firefox'] as const)('Roundcube in %s', (kind) => {
  let vigie: Vigie
  let page: Page

  beforeAll(async () => {
    vigie = await launch({ kind, ports: { http: webmail.port, https: webmail.port } })
    page = await vigie.newPage()
    await page.evaluateOnNewDocument(watchTimes, BODY)
    await page.goto(ADDRESS)
    await page.type('#rcmloginuser', mailbox.user)
    await page.type('#rcmloginpwd', mailbox.password)
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (count) => document.querySelectorAll('#messagelist tbody tr').length >= count,
      { timeout: 60_000 },
      mails.length,
    )
    // The first question opens a tab of ours; a mailbox behind it is not read.
    await tabKnown(vigie, page)
    await page.bringToFront()
  }, 240_000)
  afterAll(() => vigie?.close())

  /** Newest first: the last letter delivered stands on top. */
  async function click({ slug }: Fixture): Promise<void> {
    const uid = mails.findIndex((one) => one.slug === slug) + 1
    await page.evaluate((row) => {
      const list = (
        window as unknown as {
          rcmail: { message_list: { select(uid: string): void; focus(): void } }
        }
      ).rcmail
      list.message_list.select(row)
    }, String(uid))
  }

  async function frameOf({ slug }: Fixture): Promise<Frame> {
    const uid = mails.findIndex((one) => one.slug === slug) + 1
    return until(
      `frame of ${slug}`,
      async () =>
        page.frames().find((one) => new RegExp(`_uid=${uid}(?:&|$)`).test(one.url())) as Frame,
      (frame) => frame !== undefined,
    )
  }

  const seen = (frame: Frame) =>
    frame.evaluate(() => {
      const world = window as unknown as { vigieTimes?: Times; vigieBanners?: () => number }
      return { ...world.vigieTimes, banners: world.vigieBanners?.() ?? 0 }
    })

  test('each message gets the level that was fixed beforehand', async () => {
    const waits: number[] = []
    const wrong: string[] = []
    for (const mail of mails) {
      await click(mail)
      const frame = await frameOf(mail)
      const known = await until(
        mail.slug,
        () => tabKnown(vigie, page),
        ({ messages, webmail }) => messages.length === 1 && webmail?.reader === 'roundcube',
        5_000,
      ).catch((error: Error) => error)
      if (known instanceof Error) {
        wrong.push(known.message)
        continue
      }
      const level = known.messages[0]?.level
      const badge = await vigie.badge(page)
      if (level !== mail.level) wrong.push(`${mail.slug}: ${level}, not ${mail.level}`)
      if (badge.text !== BADGE[mail.level]) wrong.push(`${mail.slug}: badge "${badge.text}"`)
      const wanted = mail.level === 'none' ? 0 : 1
      const times = await until(
        `banner of ${mail.slug}`,
        () => seen(frame),
        ({ banners }) => banners === wanted,
        5_000,
      ).catch((error: Error) => error)
      if (times instanceof Error) wrong.push(times.message)
      else if (wanted && times.banner) waits.push(times.banner - (times.shown ?? 0))
    }
    console.log(`${kind}: banner after ${Math.round(median(waits))} ms (median of ${waits.length})`)
    expect(wrong).toEqual([])
    expect(median(waits)).toBeLessThan(300)
  }, 300_000)
})
