import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserKind } from '../browser/find.ts'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'

/** A made-up mailbox with the elements that Roundcube draws around a message. */
const mailbox = (
  body: string,
  head = '',
) => `<!doctype html><meta charset="utf-8"><title>Courrier</title>
<div id="message-header"><h2 class="subject"><span>Votre dossier</span></h2><table class="headers-table"><tr>
<td class="header from"><span class="adr"><a class="rcmContactAddress" title="suivi@dossier-fictif.example">Suivi</a></span></td>
</tr></table></div><div id="messagebody"><div class="message-htmlpart">${head}${body}</div></div>`

const REQUEST =
  'France Travail vous demande votre IBAN et votre mot de passe : envoyez-les en réponse à ce mail.'
const LINK =
  '<p><a href="https://espace-client.example/rib">Mon espace France Travail</a></p><p>France Travail</p>'
const guilty = (request: string) => `<p>Bonjour,</p><p>${request}</p>${LINK}`
const HONEST = '<p>Bonjour, le marché a lieu samedi sur la place.</p><p>Camille Inventée</p>'

/** Hides letters in the two words that matter. */
const salted = (open: string) =>
  guilty(
    REQUEST.replace('France', `Fra${open}zq</b>nce`)
      .replace('Travail', `Tra${open}zq</b>vail`)
      .replace('IBAN', `IB${open}zq</b>AN`)
      .replace('passe', `pa${open}zq</b>sse`),
  ).replaceAll('France Travail</', `Fra${open}zq</b>nce Travail</`)
const long = 'Une phrase ordinaire sur la pluie et le beau temps. '

/** Each reads as the guilty mail does. */
const SEEN: Readonly<Record<string, string>> = {
  plain: mailbox(guilty(REQUEST)),
  'a newsletter program’s wrapper without size': mailbox(
    `<div style="font-size:0"><div style="font-size:16px">${guilty(REQUEST)}</div></div>`,
  ),
  'letters without size in between': mailbox(salted('<b style="font-size:0">')),
  'letters hidden by a class': mailbox(salted('<b class="z">'), '<style>.z{font-size:0}</style>'),
  'letters white on white': mailbox(salted('<b style="color:#fff;font-size:1px">')),
  'letters far to the left': mailbox(salted('<b style="position:absolute;left:-9999px">')),
  'letters in a box without width': mailbox(
    salted('<b style="display:inline-block;width:0;height:0;overflow:hidden">'),
  ),
  'letters cut off by a path': mailbox(
    salted('<b style="position:absolute;clip-path:inset(50%)">'),
  ),
  'letters from right to left': mailbox(
    guilty(`<bdo dir="rtl">${Array.from(REQUEST).reverse().join('')}</bdo>`),
  ),
  'a page in a drawing': mailbox(
    `<svg width="600" height="200"><foreignObject width="600" height="200"><div xmlns="http://www.w3.org/1999/xhtml">${guilty(REQUEST)}</div></foreignObject></svg><p>${long}</p>`,
  ),
  'words of megabytes before it': mailbox(`<p>${long.repeat(40_000)}</p>${guilty(REQUEST)}`),
  'elements without end before it': mailbox('<i></i>'.repeat(80_000) + guilty(REQUEST)),
  'hidden words before it': mailbox(
    `<div style="font-size:1px;color:#fff">${long.repeat(2_000)}</div>${guilty(REQUEST)}`,
  ),
  'long addresses before it': mailbox(
    `<p><a href="https://journal.example/${'k'.repeat(3_000)}">lire</a></p>`.repeat(150) +
      guilty(REQUEST),
  ),
  'the mark of a thread before it': mailbox(`<div id="divRplyFwdMsg"></div>${guilty(REQUEST)}`),
}

/** Nobody reads a request in these. */
const SILENT: Readonly<Record<string, string>> = {
  honest: mailbox(HONEST),
  'a request that nobody sees': mailbox(
    `${HONEST}<div style="font-size:0">${guilty(REQUEST)}</div>`,
  ),
  'one that is white on white': mailbox(
    `${HONEST}<div style="color:#fff"><p>${REQUEST}</p><p>France Travail</p></div>`,
  ),
  'a quote in a preformatted text': mailbox(
    `<pre>Est-ce une arnaque ?\n\nLe 2 nov. 2026 à 09:00, Camille Inventée a écrit :\n&gt; ${REQUEST}\n</pre>`,
  ),
}

const ALL = { ...SEEN, ...SILENT }
const numbered = Object.keys(ALL)

describe.each<BrowserKind>(['chromium', 'firefox'])('a message as it is drawn, in %s', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve((url) => ALL[numbered[Number(url.searchParams.get('_uid'))] ?? ''] ?? '')
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  const open = async (name: string) => {
    const page = await vigie.newPage()
    const uid = numbered.indexOf(name)
    await page.goto(`https://courrier.example/?_task=mail&_action=preview&_uid=${uid}`)
    return page
  }

  test.each(Object.keys(SEEN))('is read: %s', async (name) => {
    const page = await open(name)
    await vigie.badgeBecomes(page, '!')
    await page.close()
  })

  test.each(Object.keys(SILENT))('stays silent: %s', async (name) => {
    const page = await open(name)
    await new Promise((done) => setTimeout(done, 1_500))
    expect((await vigie.badge(page)).text).not.toMatch(/[!?]/)
    await page.close()
  })
})
