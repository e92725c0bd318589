import { JSDOM } from 'jsdom'
import { expect, test, vi } from 'vitest'
import { readGenerically } from '../../src/webmail/generic.ts'

const TEXT = 'Bonjour, votre dossier est incomplet, merci de nous renvoyer votre RIB avant ce soir.'

function read(body: string) {
  const { window } = new JSDOM(
    `<title>Dossier - Courrier</title><div><h2>Dossier</h2><span>Léa &lt;lea@mal.test&gt;</span>${body}</div>`,
    { url: 'https://courrier.example/' },
  )
  const asked = vi.spyOn(window.Node.prototype, 'textContent', 'get')
  const { document, location } = window
  const frame = { document, hostname: location.hostname, path: location.pathname }
  return { messages: readGenerically('generic', frame), asked: asked.mock.calls.length }
}

test('a webmail that nobody knows is read by the usual name of its body', () => {
  const { messages } = read(`<div class="mail-body">${TEXT}</div>`)
  expect(messages.map(({ evidence }) => [evidence.sender.address, evidence.subject])).toEqual([
    ['lea@mal.test', 'Dossier'],
  ])
})

test('two bodies beside each other are read as none', () => {
  expect(read(`<div class="mail-body">${TEXT}</div>`.repeat(2)).messages).toEqual([])
})

test('a message full of blocks named as bodies, inside each other, is given up soon', () => {
  const deep = '<div class="mail-body">'.repeat(400)
  const { messages, asked } = read(`${deep}${TEXT}${'</div>'.repeat(400)}`)
  expect(messages).toEqual([])
  expect(asked).toBeLessThan(100)
})
