import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { FORM, GUILTY, html, js } from './pages/site.ts'

const HEAD =
  '<div id="message-header"><h2 class="subject"><span>Dossier</span></h2><table class="headers-table"><tr>' +
  '<td class="header from"><span class="adr"><a class="rcmContactAddress" title="a@fiction.example">A</a></span></td></tr></table></div>'
const body = (inside: string) => html(`${HEAD}<div id="messagebody"><p>Bonjour</p>${inside}</div>`)

/** A true mailbox: others' subjects beside the open message, and a field for a folder's new name. */
const LIST = html(`<ul>${[
  'France Travail : votre espace personnel est suspendu, mettez à jour votre RIB',
  'Mon Compte Formation : vos droits expirent demain, connectez-vous à votre compte',
  'France Travail : confirmez votre identité dans votre espace candidat',
  'CAF : votre dossier allocataire est bloqué, envoyez votre pièce d’identité',
  'Sortie de dimanche',
]
  .map((subject) => `<li>${subject}</li>`)
  .join('')}</ul><label>Entrez le nouveau nom de votre dossier <input name="folder"></label>
${HEAD}<div id="messagebody"><p>Bonjour Zoé, à dimanche pour la sortie du club.</p><p>Le club fictif</p></div>`)

/** Scams that play a mailbox, so that nobody reads what they say. */
const PLAYS: Readonly<Record<string, { path: string; page: string }>> = {
  'puts all of itself into what it calls a message': { path: '/', page: body(GUILTY) },
  'draws itself in a closed root of a message': {
    path: '/',
    page: body(`<div id="x"></div><script>
      document.getElementById('x').attachShadow({ mode: 'closed' }).innerHTML = ${js(GUILTY)}</script>`),
  },
  'quotes itself by a line that nobody sees': {
    path: '/',
    page: body(`<p style="display:none">Le 3 mai, Service a écrit :</p>${GUILTY}`),
  },
  'names itself in a message, and asks outside of it': {
    path: '/?_task=mail',
    page: html(
      `${HEAD}<div id="messagebody"><header><h1>France Travail</h1></header><p>Bienvenue dans votre espace personnel France Travail.</p></div>${FORM}`,
    ),
  },
  'lies at the address of an Exchange server': {
    path: '/owa/auth/',
    page: html(`<div id="divBdy">${GUILTY}</div>`),
  },
}

describe.each(['chromium', 'firefox'] as const)('in %s, a page that plays a webmail', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(({ hostname, pathname }) => {
      if (hostname === 'outlook.office.com')
        return pathname.startsWith('/mail')
          ? html(`<main><div role="main">${GUILTY}</div></main>`)
          : html(GUILTY)
      if (hostname === 'courrier.example') return LIST
      return Object.values(PLAYS)[Number(hostname.split('-')[1]?.split('.')[0])]?.page
    })
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  test.each(Object.keys(PLAYS))('and %s is warned of', async (name) => {
    const { path } = PLAYS[name] ?? { path: '' }
    const page = await vigie.newPage()
    await page.goto(`https://plays-${Object.keys(PLAYS).indexOf(name)}.example${path}`)
    await vigie.badgeBecomes(page, '!')
    await page.close()
  })

  test('or is published on a webmail’s own host is warned of', async () => {
    const page = await vigie.newPage()
    await page.goto('https://outlook.office.com/book/Service@fiction.example/')
    await vigie.badgeBecomes(page, '!')
    await page.close()
  })

  test('while one that is a mailbox, with others’ subjects and a folder to rename, is silent', async () => {
    const page = await vigie.newPage()
    await page.goto('https://courrier.example/?_task=mail')
    await sleep(3_000)
    expect((await vigie.badge(page)).text).toBe('')
    await page.close()
  })

  test('where the mailbox itself lies is not read as a page', async () => {
    const page = await vigie.newPage()
    await page.goto('https://outlook.office.com/mail/inbox')
    await sleep(3_000)
    expect((await vigie.badge(page)).text).toBe('')
    await page.close()
  })
})
