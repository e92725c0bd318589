import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { setPolicy, withKnownId } from '../browser/policy.ts'
import { type Server, serve } from '../browser/server.ts'
import { demoSite } from '../tools/demo/pages.ts'
import { popupAbout, tellWorker } from '../tools/surfaces/tools.ts'

const FAKE = 'https://boulangerie-lavandier.test/wp-content/uploads/ft/'

/** What an administrator wrote, with three mistakes. */
const POLICY = {
  ownName: 'Mission Locale du Val d’Orvane',
  ownDomains: ['valdorvane-exemple.fr', 'pas un nom'],
  allowedHosts: ['renouvellement-acces.test'],
  webmailHosts: ['webmail.valdorvane-exemple.fr'],
  contact: { name: 'Service informatique', phone: '01 23 45 67 89', mail: 'pas une adresse' },
  goOn: false,
  feeds: false,
  language: 'de',
}

describe.each<BrowserKind>(['chromium', 'firefox'])('a real policy in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let undo = () => {}
  const folders: string[] = []

  beforeAll(async () => {
    server = await serve(demoSite)
    if (kind === 'chromium') {
      const { folder, id } = withKnownId('dist/chromium')
      undo = setPolicy(kind, id, POLICY)
      const profile = mkdtempSync(join(tmpdir(), 'vigie-profile-'))
      folders.push(profile, dirname(folder))
      vigie = await launch({ kind, ports: server, extension: folder, profile })
    } else {
      undo = setPolicy(kind, 'vigie@vigie.example', POLICY)
      try {
        vigie = await launch({ kind, ports: server })
      } finally {
        // Read once at the start; other browsers of this machine must not see it.
        undo()
        undo = () => {}
      }
    }
    // Chromium hands a policy over a moment after the start.
    const end = Date.now() + 30_000
    while (!(await tellWorker(vigie, 'settings-get')).managed && Date.now() < end)
      await new Promise((done) => setTimeout(done, 200))
  })
  afterAll(async () => {
    undo()
    await vigie?.close()
    await server?.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('applies value by value, and names each that is wrong', async () => {
    const { managed, policy, policyRefused, settings } = await tellWorker(vigie, 'settings-get')
    expect(managed).toBe(true)
    expect(policy).toMatchObject({ goOn: false, feeds: false, ownName: POLICY.ownName })
    expect(settings.ownDomains).toEqual(['valdorvane-exemple.fr'])
    expect(settings.language).toBe('auto')
    expect(policyRefused.map(({ path }) => path).sort()).toEqual([
      'contact.mail',
      'language',
      'ownDomains[1]',
    ])
    const page = await vigie.openOwn('src/pages/options/options.html')
    await page.waitForSelector('.refused')
    const text = await page.evaluate(() => document.body.innerText)
    expect(text).toContain('ownDomains[1]')
    expect(text).toContain('pas un nom')
    expect(text).toContain('Service informatique, 01 23 45 67 89')
    await page.close()
  })

  test('makes the own domains a protected body', async () => {
    const own = await vigie.newPage()
    await own.goto('https://www.valdorvane-exemple.fr/')
    await vigie.badgeBecomes(own, '✓')
    const lookalike = await vigie.newPage()
    await lookalike.goto('https://valdorvane-exemple-connexion.test/')
    await vigie.badgeBecomes(lookalike, '?')
  })

  test('says nothing on an allowed host', async () => {
    const page = await vigie.newPage()
    await page.goto('https://renouvellement-acces.test/connexion')
    await new Promise((done) => setTimeout(done, 2000))
    expect((await vigie.badge(page)).text).toBe('')
  })

  test('offers no way past a danger, and names the contact', async () => {
    const page = await popupAbout(vigie, FAKE, '!')
    const text = await page.evaluate(() => document.body.innerText)
    expect(text).toContain('Service informatique')
    await tellWorker(vigie, 'trust', {
      kind: 'site',
      name: 'boulangerie-lavandier.test',
      for: 'ever',
    })
    await tellWorker(vigie, 'pause', { hostname: 'boulangerie-lavandier.test', for: 'day' })
    const { settings } = await tellWorker(vigie, 'settings-get')
    expect(settings.trusted).toEqual([
      { kind: 'site', name: 'renouvellement-acces.test', until: null },
    ])
    expect(settings.pausedUntil).toEqual({})
  })

  test('the person’s own domains, webmails and publishers are no way past it either', async () => {
    const name = 'boulangerie-lavandier.test'
    const publisher = { name: 'x', address: `https://${name}/l/`, key: `B${'A'.repeat(42)}` }
    const before = server.requests.length
    const { settings } = await tellWorker(vigie, 'settings-change', {
      ownDomains: [name],
      webmailHosts: [name],
      publishers: [publisher],
    })
    expect(settings.ownDomains).toEqual(['valdorvane-exemple.fr'])
    await tellWorker(vigie, 'list-update')
    expect(server.requests.slice(before).filter((url) => url.includes('/l/'))).toEqual([])
    const page = await vigie.newPage()
    await page.goto(FAKE)
    await vigie.badgeBecomes(page, '!')
    const options = await vigie.openOwn('src/pages/options/options.html')
    await options.waitForSelector('#own-domains-note')
    expect(await options.$('#own-domains')).toBeNull()
    await options.close()
    await page.close()
  })

  test('fetches no public feed', async () => {
    const { sources } = await tellWorker(vigie, 'list-update')
    expect(sources.filter(({ kind }) => kind === 'feed').every(({ on }) => !on)).toBe(true)
    expect(server.requests.filter((url) => /openphish|red\.flag/.test(url))).toEqual([])
  })

  // Firefox reads policies at its start alone.
  if (kind === 'firefox') return
  test('ends when the administrator takes it away', async () => {
    undo()
    undo = () => {}
    const end = Date.now() + 60_000
    while ((await tellWorker(vigie, 'settings-get')).managed && Date.now() < end)
      await new Promise((done) => setTimeout(done, 500))
    expect((await tellWorker(vigie, 'settings-get')).managed).toBe(false)
  })
})
