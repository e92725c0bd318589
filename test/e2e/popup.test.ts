import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoSite } from '../tools/demo/pages.ts'
import { popupAbout, tellWorker } from '../tools/surfaces/tools.ts'

const FAKE = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'
const HONEST = 'https://www.mlvaldorvane.test/preinscription'
const PASTED = 'test/fixtures/pasted'

describe.each<BrowserKind>(['chromium', 'firefox'])('the popup in %s', (kind) => {
  let server: Server
  let vigie: Vigie

  beforeAll(async () => {
    server = await serve(demoSite)
    vigie = await launch({ kind, ports: server })
    await tellWorker(vigie, 'settings-change', { language: 'fr' })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => (element as HTMLElement).innerText)
  async function until(look: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if (await look().catch(() => false)) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error('it never came')
  }

  test('says who is imitated, why, and leads to the real site', async () => {
    const page = await popupAbout(vigie, FAKE, '!')
    expect(await textOf(page, '#site h1')).toBe('Ce n’est pas France Travail.')
    expect(await textOf(page, '#site .hostname strong')).toBe('boulangerie-lavandier.test')
    expect(await textOf(page, '#site')).toContain('Elle demande votre IBAN')
    expect(await textOf(page, '#site .action')).toBe('Aller sur le vrai site de France Travail')
    expect(await textOf(page, '#menu')).toContain('J’ai déjà donné mes informations')
    await page.close()
  })

  test('copies the explanation, and says so', async () => {
    const page = await popupAbout(vigie, FAKE, '!')
    // What is written is noted on its way: not every browser lets a test read the clipboard.
    await page.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard)
      navigator.clipboard.writeText = async (text) => {
        await write(text)
        document.title = text
      }
    })
    const labels = await page.$$eval('#menu button.entry', (all) =>
      all.map((one) => one.textContent),
    )
    const copy = (await page.$$('#menu button.entry'))[labels.indexOf('Copier l’explication')]
    await copy?.click()
    await until(async () => (await textOf(page, '#menu [role=status]')).startsWith('C’est copié'))
    const copied = await page.title()
    expect(copied).toContain('boulangerie-lavandier.test')
    expect(copied).toContain('asks-for-iban')
    await page.close()
  })

  test('names the body on its own site', async () => {
    const page = await popupAbout(vigie, 'https://candidat.francetravail.fr/remboursement', '✓')
    expect(await textOf(page, '#site h1')).toBe('Vous êtes bien sur le site de France Travail.')
    expect(await page.$('#site .action')).toBeNull()
    await page.close()
  })

  test('pauses a site until an end, and takes it back', async () => {
    const page = await popupAbout(vigie, HONEST, '')
    await page.click('#menu summary')
    await page.click('#menu .choices button')
    await until(async () => (await textOf(page, '#site')).includes('En pause'))
    const { own } = await tellWorker(vigie, 'settings-get')
    const left = (own.pausedUntil['www.mlvaldorvane.test'] ?? 0) - Date.now()
    expect(left).toBeGreaterThan(3_500_000)
    expect(left).toBeLessThanOrEqual(3_600_000)
    await page.bringToFront()
    await page.click('#site .plain')
    await until(async () => (await textOf(page, '#site')).includes('Rien à signaler'))
    await page.close()
  })

  test('says what the list holds and why an update failed', async () => {
    const page = await popupAbout(vigie, HONEST, '')
    await page.click('#list > summary')
    await until(async () => (await page.$('#list .sources')) !== null)
    await page.click('#list .plain')
    await until(async () => (await textOf(page, '#list')).includes('404'))
    expect(await textOf(page, '#list summary')).toMatch(/adresses bloquées/)
    await page.close()
  })

  test('checks a pasted message and names where its links lead', async () => {
    const page = await popupAbout(vigie, HONEST, '')
    const before = server.requests.length
    await page.click('#check > summary')
    await page.click('.check .action')
    await until(async () => (await textOf(page, '.checked')).includes('Collez d’abord un texte'))
    const text = readFileSync(`${PASTED}/danger-sms-radiation.txt`, 'utf8')
    await page.type('#pasted', text.replaceAll('\n', ' '))
    await page.click('.check .action')
    await until(async () => (await page.$('.checked .verdict.danger')) !== null)
    const told = await textOf(page, '.checked')
    expect(told).toContain('espace-francetravail.example')
    expect(told).toContain('Cette adresse imite')
    // Nothing of it went anywhere.
    expect(server.requests.slice(before).filter((url) => /radi|espace-france/.test(url))).toEqual(
      [],
    )
    await page.close()
  })

  test.each(readdirSync(PASTED))('judges %s', async (file) => {
    const text = readFileSync(`${PASTED}/${file}`, 'utf8')
    const checked = await tellWorker(vigie, 'check-text', { text })
    expect(checked.text.level).toBe(file.split('-')[0])
  })
})
