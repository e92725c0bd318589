import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, type Vigie } from '../browser/launch.ts'
import { type Server, serve } from '../browser/server.ts'
import { sleep } from '../browser/wait.ts'
import { html, pagesAt } from './pages/site.ts'

/** How long (ms) a page must stay without a badge to count as silent. */
const SILENCE = 1_200

/** Small capitals: a person reads "France Travail", the scout's expression does not. */
const DISGUISED = 'ꜰʀᴀɴᴄᴇ ᴛʀᴀᴠᴀɪʟ'
const HONEST = 'Les Tricots de Lise'

/** Things that are asked for, each in its own way; what the person does before, if anything. */
const ASKING: Readonly<
  Record<string, { readonly body: string; readonly does?: 'type' | 'click' }>
> = {
  'a password': {
    body: '<form><label>Secret <input type="password"></label><button>OK</button></form>',
  },
  'an IBAN in a text field': {
    body: '<form><label>Votre IBAN <input></label><button>Continuer</button></form>',
  },
  'a social security number': {
    body: '<form><p>Numéro de sécurité sociale</p><input inputmode="numeric"><button>Continuer</button></form>',
  },
  'a payment card': {
    body: '<form><label>Numéro de carte bancaire <input></label><button>Payer</button></form>',
  },
  'papers to upload': {
    body: '<form><label>Photo de votre carte d’identité <input type="file"></label><button>Envoyer</button></form>',
  },
  'a place to write that is no field': {
    body: '<p>Mot&nbsp;de&nbsp;passe</p><div contenteditable role="textbox" aria-label="Votre secret" style="width:300px;height:30px;border:1px solid">.</div>',
  },
}

const pages: Record<string, string> = {}
for (const [index, { body }] of Object.values(ASKING).entries())
  for (const [who, name] of [
    ['fake', DISGUISED],
    ['honest', HONEST],
  ] as const)
    pages[`${who}-${index}`] = html(
      `<header><h1>${name}</h1></header><p>Bienvenue dans votre espace personnel ${name}.</p>${body}`,
      name,
    )
pages.drawn = html(
  `<header><h1>${DISGUISED}</h1></header><p>Bienvenue dans votre espace personnel ${DISGUISED}.</p>
  <p>Votre I&shy;BAN</p><input id="box"><button>Suite</button>`,
  DISGUISED,
)

describe.each(['chromium', 'firefox'] as const)('in %s, where no name was seen', (kind) => {
  let server: Server
  let vigie: Vigie
  beforeAll(async () => {
    server = await serve(pagesAt(pages))
    vigie = await launch({ kind, ports: server })
  })
  afterAll(async () => {
    await vigie?.close()
    await server?.close()
  })

  describe.each(Object.keys(ASKING).map((what, index) => [what, index] as const))(
    '%s',
    (_, index) => {
      test('is enough to have the page read', async () => {
        const page = await vigie.newPage()
        await page.goto(`https://asks-${index}.example/fake-${index}`)
        await vigie.badgeBecomes(page, '!')
        await page.close()
      })
      test('of a page that names nobody stays silent', async () => {
        const page = await vigie.newPage()
        await page.goto(`https://asks-${index}.example/honest-${index}`)
        await sleep(SILENCE)
        expect((await vigie.badge(page)).text).toBe('')
        await page.close()
      })
    },
  )

  test('the first key has a page read whose words say nothing', async () => {
    const page = await vigie.newPage()
    await page.goto('https://asks-drawn.example/drawn')
    await sleep(SILENCE)
    expect((await vigie.badge(page)).text).toBe('')
    await page.click('#box')
    await page.keyboard.type('F')
    await vigie.badgeBecomes(page, '!')
    await page.close()
  })

  test('an honest page to sign in on loses no key, from its first moment on', async () => {
    const page = await vigie.newPage()
    await page.goto('https://asks-0.example/honest-0', { waitUntil: 'domcontentloaded' })
    await page.focus('input')
    const typed = 'correct horse battery staple'
    for (const key of typed) {
      await page.keyboard.type(key)
      await sleep(15)
    }
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe(typed)
    await page.close()
  })
})
