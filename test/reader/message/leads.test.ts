import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readBody } from '../../../src/reader/message/body.ts'

const hostsIn = (html: string) => {
  const { window } = new JSDOM(`<div id="m">${html}</div>`, { url: 'https://courrier.example/' })
  const body = readBody(window.document.getElementById('m') as Element)
  return body.links.map(({ text, hostname }) => `${text} -> ${hostname}`)
}

describe('what leads nowhere is no link', () => {
  test.each([
    '<a href="/reponse">Répondre</a>',
    '<a name="haut">Haut</a>',
    '<a>Lien</a>',
    '<button type="button">Fermer</button>',
    '<form action="?x"><button>Chercher</button></form>',
    '<form action="https://fiction.example/x"><button type="reset">Vider</button></form>',
  ])('%s', (html) => expect(hostsIn(html)).toEqual([]))
})

describe('every way to lead somewhere is a link', () => {
  test.each([
    ['<a href="https://fiction.example/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="//fiction.example/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="\\\\fiction.example/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="/\\fiction.example/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="ht&#10;tps://fiction.example/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="&#1;h&#9;ttps:/&#13;/fiction.exa&#10;mple/x">Voir</a>', 'Voir -> fiction.example'],
    ['<a href="https:\\\\fiction.example">Voir</a>', 'Voir -> fiction.example'],
    ['<map><area href="https://fiction.example/x" alt="Voir"></map>', 'Voir -> fiction.example'],
    [
      '<svg><a href="https://fiction.example/x"><text>Voir</text></a></svg>',
      'Voir -> fiction.example',
    ],
    [
      '<svg><a xlink:href="https://fiction.example/x"><text>Voir</text></a></svg>',
      'Voir -> fiction.example',
    ],
    [
      '<form action="https://fiction.example/x"><p><button>Voir</button></p></form>',
      'Voir -> fiction.example',
    ],
    [
      '<form action="/x"><button formaction="https://fiction.example/x">Voir</button></form>',
      'Voir -> fiction.example',
    ],
    [
      '<form action="https://fiction.example/x"><input type="submit" value="Voir"></form>',
      'Voir -> fiction.example',
    ],
    [
      '<form><input type="image" alt="Voir" formaction="https://fiction.example/x"></form>',
      'Voir -> fiction.example',
    ],
  ])('%s', (html, link) => expect(hostsIn(html)).toEqual([link]))

  test('one inside another hides neither', () =>
    expect(
      hostsIn(
        '<a href="https://fiction.example/">Mon <svg><a href="https://autre.example/"><text>espace</text></a></svg></a>',
      ),
    ).toEqual(['espace -> autre.example', 'Mon espace -> fiction.example']))
})
