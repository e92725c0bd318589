import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import channels from '../../src/help/channels.json' with { type: 'json' }
import { identities } from '../../src/identities/index.ts'
import { sources } from '../../src/list/sources.ts'

/** Names of formats, which nobody opens. */
const NAMES_ONLY = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://json-schema.org/draft-03/schema#',
]

/** Every address in a package, from its scheme to where a text ends it; of one that is put together, the beginning. */
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]*/g

/** Ways to reach the network beside the one `fetch`; an HTML file or a style sheet has its own, see below. */
const WAYS =
  /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|fetchLater|new Image|new Audio|eval|Function)\s*\(/g

const day = '2026-11-22'
/** Where lists are: what Vigie itself may ask for. */
const asked = [...sources.values()].flatMap(({ address, addressOfDay }) =>
  [
    address,
    addressOfDay?.(day).replace(new RegExp(`${day}.*|${day.replaceAll('-', '')}.*`), ''),
  ].filter((one) => one !== undefined && one !== null),
)
/** Where a person may go by a press: the bodies' own sites, the places of help, the homes of the lists. */
const opened = [
  ...identities.map(({ site }) => site),
  ...channels.flatMap(({ web }) => web ?? []),
  ...[...sources.values()].map(({ home }) => home),
]

describe.each(['chromium', 'firefox'])('the package for %s', (kind) => {
  const folder = `dist/${kind}`
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html|json|txt|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }))

  test('holds no address but those of lists, of bodies and of help', () => {
    const known = new Set([...HOST_TO_COME, ...[...NAMES_ONLY, ...asked, ...opened].map(plain)])
    const found = files.flatMap(({ file, text }) =>
      (text.match(ADDRESS) ?? []).map((address) => ({ file, address: plain(address) })),
    )
    expect(found.length).toBeGreaterThan(30)
    const strange = found.filter(({ address }) => !known.has(address))
    expect(strange).toEqual([])
    // Each source is there: the search does find what can be asked for.
    for (const address of asked) expect(found.map((one) => one.address)).toContain(plain(address))
  })

  test('has one way to the network, in the worker', () => {
    const calls = files.flatMap(({ file, text }) =>
      [...text.matchAll(/(?<![\w$.])fetch\s*\(/g)].map(() => file),
    )
    expect(calls).toEqual(['worker.js'])
    for (const { file, text } of files) expect(text.match(WAYS), file).toBeNull()
  })

  test('loads nothing from elsewhere in its pages and sheets, and says so by its policy', () => {
    for (const { file, text } of files) {
      if (/\.(?:html|css)$/.test(file))
        expect(text, file).not.toMatch(
          /(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?!data:|#)|@import/i,
        )
    }
    const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))
    expect(policyOf(manifest.content_security_policy.extension_pages)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      // A publisher of lists may be anywhere; the person or the organisation names it.
      'connect-src': "'self' https:",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
  })
})

/** Up to where it is put together (`https://example.org/${day}.txt`), without the slash that a bare host may or may not have. */
const plain = (address: string) => (address.split('${')[0] as string).replace(/\/$/, '')

/** `https://${host}`: made of a name that was judged, to be parsed or shown. */
const HOST_TO_COME = ['https:/', 'http:/']

function policyOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
}
