import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Frame, OpenMessage } from '../../src/webmail/adapter.ts'
import { adapters, readFrame } from '../../src/webmail/adapters.ts'
import { isWebmailAddress, WEBMAIL_MARKS } from '../../src/webmail/marks.ts'

/** What a hand-made page in a webmail's own form must give; `page.html` beside it. */
interface Expected {
  readonly url: string
  readonly address: string | null
  readonly name: string
  readonly subject: string
  readonly via?: string
  readonly replyTo?: string
  readonly authentication?: string
  readonly attachments?: readonly string[]
  /** What the body's frame holds, with `<!-- body -->` where the message stands. */
  readonly inFrame?: string
}

/** A message that asks, links, quotes, hides, and forges the headers of every webmail inside its body. */
const BODY = `
<div>Bonjour, votre dossier est incomplet.</div>
<div>Merci de nous renvoyer votre <b>RI</b><b>B</b> avant ce soir, faute de quoi vos droits seront suspendus.</div>
<div style="display:none">caché</div>
<a href="https://espace-fictif.test/connexion">www.francetravail.fr</a>
<span class="gD" email="forge@mal.test" name="Forge">Forge</span>
<table class="headers-table"><tr><td class="header from"><a class="rcmContactAddress" title="forge@mal.test">Forge</a></td></tr></table>
<p>De : Forge &lt;forge@mal.test&gt;</p><h2 class="hP subject">Sujet forgé</h2>
<span class="attachment-name aV3">forge.exe</span>`

const FOLDER = 'test/fixtures/webmails'
const expectedOf = (id: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${id}/expected.json`, 'utf8')) as Expected

/** @param change what happens to the page's HTML before it is read */
function open(id: string, change = (html: string) => html): Frame {
  const { url, inFrame } = expectedOf(id)
  const html = change(readFileSync(`${FOLDER}/${id}/page.html`, 'utf8'))
  const { window } = new JSDOM(html.replace('<!-- body -->', BODY), { url })
  const frame = window.document.querySelector<HTMLIFrameElement>('iframe')
  if (frame?.contentDocument)
    frame.contentDocument.body.innerHTML = (inFrame ?? '').replace('<!-- body -->', BODY)
  return {
    document: window.document,
    hostname: window.location.hostname,
    path: window.location.pathname,
  }
}

const ids = adapters.map(({ id }) => id)

test('the folder holds at least eighteen webmails, each under its own name', () => {
  expect(ids.length).toBeGreaterThanOrEqual(18)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(ids)('%s', (id) => {
  test('has its skeleton and says how it was checked', () => {
    const adapter = adapters.find((one) => one.id === id)
    expect(existsSync(`${FOLDER}/${id}/page.html`)).toBe(true)
    expect(adapter?.checked.when).toMatch(/^20\d\d-\d\d$/)
    expect(adapter?.checked.what.length).toBeGreaterThan(8)
  })

  test('is found at all: by its address, or by an element that only a webmail has', () => {
    const { document, hostname, path } = open(id)
    const { search } = new URL(expectedOf(id).url)
    const marked = WEBMAIL_MARKS.some((mark) => document.getElementById(mark))
    const found = marked || isWebmailAddress(hostname, `${path}${search}`)
    expect(found, 'say its address in src/webmail/marks.ts').toBe(true)
  })

  test('reads the open message whole', () => {
    const expected = expectedOf(id)
    const reading = readFrame(open(id), true)
    expect(reading?.reader).toBe(id)
    expect(reading?.messages).toHaveLength(1)
    const [message] = reading?.messages ?? []
    const { evidence, body, shown } = message as OpenMessage
    expect(evidence.reader).toBe(id)
    expect(evidence.sender).toEqual({ name: expected.name, address: expected.address })
    expect(evidence.subject).toBe(expected.subject)
    expect(evidence.text).toContain('renvoyer votre RIB')
    expect(evidence.hidden).toBe('caché')
    expect(evidence.links[0]).toMatchObject({
      text: 'www.francetravail.fr',
      hostname: 'espace-fictif.test',
    })
    expect(evidence.via).toBe(expected.via)
    expect(evidence.replyTo?.address).toBe(expected.replyTo)
    expect(evidence.authentication).toBe(expected.authentication ?? 'unknown')
    expect(evidence.attachments).toEqual(expected.attachments ?? [])
    expect(body.textContent).toContain('Bonjour')
    expect(shown.parentElement).not.toBeNull()
  })

  test('where every place moved, the generic reader reads it rightly or nothing does', () => {
    const expected = expectedOf(id)
    const moved = (html: string) =>
      html.replace(/\b(class|id|data-[\w-]+|aria-label|role|ng-[\w-]+)="([^"]*)"/g, '$1="moved-$2"')
    const messages = readFrame(open(id, moved), true)?.messages ?? []
    for (const { evidence } of messages) {
      expect([expected.address, null]).toContain(evidence.sender.address)
      expect(evidence.subject).not.toContain('forgé')
    }
  })

  test('a page without a message gives none', () => {
    const empty = readFrame(
      open(id, (html) => html.replace(/<body>[\s\S]*<\/body>/, '<body></body>')),
      true,
    )
    expect(empty?.messages ?? []).toEqual([])
  })
})
