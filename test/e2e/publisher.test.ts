import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRelease } from '../../src/cli/list/release.ts'
import { encode } from '../../src/list/bytes.ts'
import { formatManifest, type Manifest } from '../../src/list/manifest.ts'
import type { Row } from '../../src/list/rows.ts'
import { signBytes } from '../../src/list/signature.ts'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { makeKeys } from '../list/fakes.ts'
import { tellWorker } from '../tools/surfaces/tools.ts'

const HOST = 'listes.example'
const DAY = 86_400_000
const FAKE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>France Travail</title>
  <header><h1>France Travail</h1></header><p>Bienvenue dans votre espace personnel France Travail.</p>
  <form><label>Votre IBAN <input name="iban"></label>
  <label>Mot de passe <input type="password" name="pass"></label><button>Valider</button></form>`

describe.each<BrowserKind>(['chromium', 'firefox'])('a key in wrong hands in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  let keys: Awaited<ReturnType<typeof makeKeys>>
  const files = new Map<string, Uint8Array>()
  const asked: { path: string; headers: Record<string, unknown> }[] = []
  let redirect = ''
  let silent: Promise<void> | undefined

  beforeAll(async () => {
    keys = await makeKeys()
    server = await serve(async (url, request) => {
      if (url.hostname !== HOST) return FAKE
      asked.push({ path: url.pathname, headers: request.headers })
      if (url.pathname.startsWith('/slow/')) await silent
      if (redirect && url.pathname.endsWith('manifest.json'))
        return { status: 302, headers: { location: redirect } }
      const file = files.get(url.pathname.slice(1))
      if (!file) return undefined
      const type = url.pathname.endsWith('.json') ? 'application/json' : 'application/octet-stream'
      const marks = { etag: '"person-17"', 'last-modified': 'Sun, 22 Nov 2026 03:14:15 GMT' }
      return { headers: { 'content-type': type, ...marks }, body: file }
    })
    vigie = await launch({ kind, ports: server })
    const publisher = { name: 'Réseau', address: `https://${HOST}/arml/`, key: keys.key }
    await tellWorker(vigie, 'settings-change', { publishers: [publisher] })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  async function publish(version: number, rows: Row[], change: Partial<Manifest> = {}) {
    const created = Date.now()
    const release = await makeRelease({
      rows: [...rows].sort((a, b) => (a.hostname < b.hostname ? -1 : 1)),
      version: Math.min(version, 1000),
      created,
      expires: created + 7 * DAY,
      former: [],
    })
    for (const [name, bytes] of release.files) files.set(`arml/${name}`, bytes)
    const bytes = formatManifest({ ...release.manifest, version, ...change })
    files.set('arml/manifest.json', bytes)
    files.set('arml/manifest.sig', encode(await signBytes(bytes, keys.pair)))
  }
  const source = async () =>
    (await tellWorker(vigie, 'list-update')).sources.find(({ kind: of }) => of === 'publisher')
  const listed = (hostname: string): Row => ({ hostname, word: 'listed', detail: '2026-11-20' })

  test('makes no fake official: not a suffix, not a free host, not a name of another body', async () => {
    await publish(
      1,
      [
        ['exemple-neuf.fr', 'france-travail'],
        ['francetravail-rib.fr', 'missions-locales'],
        ['vercel.app', 'missions-locales'],
        ['weebly.com', 'cap-emploi'],
        ['asso.fr', 'missions-locales'],
        ['amazonaws.com', 'missions-locales'],
        ['ml-exemple-nord.fr', 'missions-locales'],
      ].map(([hostname = '', detail = '']) => ({ hostname, word: 'official' as const, detail })),
    )
    expect(await source()).toMatchObject({ version: 1, lastFailure: null })
    for (const host of [
      'exemple-neuf.fr',
      'francetravail-rib.fr',
      'x.vercel.app',
      'x.weebly.com',
      'faux.asso.fr',
      'x.s3.amazonaws.com',
    ]) {
      const page = await vigie.newPage()
      await page.goto(`https://${host}/`)
      await vigie.badgeBecomes(page, '!')
      await page.close()
    }
    const page = await vigie.newPage()
    await page.goto('https://ml-exemple-nord.fr/')
    await vigie.badgeBecomes(page, '✓')
    await page.close()
  })

  test('nobody is locked in or out by a version or a year that no time reaches', async () => {
    await publish(Number.MAX_SAFE_INTEGER, [listed('espace-france-travail-a.fr')])
    expect((await source())?.lastFailure?.fault.code).toBe('manifest-malformed')
    await publish(2, [], { expires: '7026-11-22T12:00:00Z' })
    expect((await source())?.lastFailure?.fault.code).toBe('manifest-malformed')
    await publish(3, [listed('espace-france-travail-b.fr')])
    expect(await source()).toMatchObject({ version: 3, count: 1, lastFailure: null })
  })

  test('no mark of the server comes back to it, and a redirect is not followed', async () => {
    asked.length = 0
    await source()
    expect(asked.length).toBeGreaterThan(0)
    for (const { headers } of asked)
      expect(Object.keys(headers).filter((name) => name.startsWith('if-'))).toEqual([])
    redirect = `https://${HOST}/for/person-17/manifest.json`
    asked.length = 0
    expect((await source())?.lastFailure?.fault.code).toBe('redirected')
    expect(asked.filter(({ path }) => path.startsWith('/for/'))).toEqual([])
    redirect = ''
  })

  test('one silent source holds nobody back', async () => {
    const { own } = await tellWorker(vigie, 'settings-get')
    const slow = { name: 'Lent', address: `https://${HOST}/slow/`, key: keys.key }
    await publish(4, [listed('espace-france-travail-c.fr'), listed('espace-france-travail-d.fr')])
    await tellWorker(vigie, 'settings-change', { publishers: [slow, ...own.publishers] })
    await sleep(1_000)
    let speak = () => {}
    silent = new Promise((end) => {
      speak = end
    })
    tellWorker(vigie, 'list-update').catch(() => {})
    const end = Date.now() + 10_000
    const version = async () =>
      (await tellWorker(vigie, 'list-state')).sources.find(({ title }) => title === 'Réseau')
        ?.version
    while ((await version()) !== 4 && Date.now() < end) await sleep(200)
    expect(await version()).toBe(4)
    speak()
  })
})
