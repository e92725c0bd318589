import type { Site } from '../../browser/server.ts'
import { silenceWorker } from '../../e2e/silent-worker.ts'
import { stopWorker } from '../../e2e/stop-worker.ts'
import { demoSite } from '../demo/pages.ts'
import type { Surface } from '../surfaces/tools.ts'

/** A made-up mail in a made-up mailbox, in the frame of elements that Roundcube draws. */
const MAIL = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Votre dossier - Courrier</title><style>body{font:16px/1.5 system-ui;margin:1.5rem;color:#222;background:#fff}</style></head><body>
<div id="message-header"><h2 class="subject"><span>Votre dossier est incomplet</span></h2>
<table class="headers-table"><tr><td class="header-title">De</td><td class="header from"><span class="adr">
<a class="rcmContactAddress" title="conseiller@dossier-fictif.test" href="mailto:conseiller@dossier-fictif.test">France Travail</a></span></td></tr></table></div>
<div id="messagebody"><div class="message-htmlpart"><p>Bonjour,</p><p>Votre versement est suspendu. Pour le débloquer, envoyez votre RIB
et une photo de votre carte d’identité en répondant à ce mail, ou passez par
<a href="https://espace-francetravail.test/rib">www.francetravail.fr/mon-espace</a>.</p><p>Votre conseillère France Travail</p></div></div></body></html>`

/** The demo's pages, and the mailbox. */
export const sites: Site = (url, request) =>
  url.hostname === 'courrier.mlvaldorvane.test'
    ? url.searchParams.has('_uid')
      ? MAIL
      : undefined
    : demoSite(url, request)

const warned = (slug: string, address: string, badge: string): Surface => ({
  slug,
  async open(vigie) {
    const page = await vigie.newPage()
    await page.goto(address)
    await vigie.badgeBecomes(page, badge)
    // Drawn in a closed shadow root, where nobody can ask whether it is there yet.
    await new Promise((done) => setTimeout(done, 700))
    return page
  },
})

/** What stands there when somebody types before the verdict came. */
const waiting: Surface = {
  slug: 'warning-wait',
  async open(vigie) {
    await silenceWorker(vigie)
    const page = await vigie.newPage()
    await page.goto('https://boulangerie-lavandier.test/wp-content/uploads/ft/')
    await page.bringToFront()
    await page.focus('input')
    // A page that is held for less is told nothing.
    await new Promise((done) => setTimeout(done, 4_500))
    await page.keyboard.press('7')
    await new Promise((done) => setTimeout(done, 700))
    return page
  },
  after: stopWorker,
}

/** What Vigie shows in other people's pages. */
export const warningSurfaces: readonly Surface[] = [
  warned('warning-danger', 'https://boulangerie-lavandier.test/wp-content/uploads/ft/', '!'),
  warned('warning-lookalike', 'https://espace-francetravail.test/remboursement', '!'),
  warned('warning-proconnect', 'https://renouvellement-acces.test/connexion', '!'),
  warned('warning-caution', 'https://espace-francetravail.test/', '?'),
  warned(
    'warning-mail',
    'https://courrier.mlvaldorvane.test/?_task=mail&_action=preview&_uid=5',
    '!',
  ),
  waiting,
]
