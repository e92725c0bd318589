import { toldAbout } from './innocence/told-about.ts'
import { usersWords } from './innocence/users-words.ts'
import { mail, page, type Table, testSignals } from './rows.ts'

const HOST = 'https://tilleul-langues.test/cours'
const FORM = '<form><label>Nom <input></label><button>Envoyer</button></form>'

/** Whose a page or mail is. */
const owners: Table = {
  'has-own-name': [
    ['a body’s name alone', page('<title>France Travail</title><h1>France Travail</h1>'), ''],
    ['a name in one place, not the host’s', page('<title>Cours | Tilleul Langues</title>'), ''],
    [
      'words that name nobody',
      page('<title>Espace client</title><h1>Espace client</h1>', 'https://espace-client.test/'),
      '',
    ],
    [
      'a lookalike’s label',
      page('<title>Bocage</title>', 'https://francetravail-bocage.example/'),
      '',
    ],
    ['a sender’s name that is not the domain’s', mail('Tilleul Langues <x@mal.example>'), ''],
    ['a platform’s own name', mail('Calendly <x@calendly.com>'), ''],
    [
      'the host’s, in every place',
      page(
        `<title>Cours | Tilleul Langues</title><meta property="og:site_name" content="Tilleul Langues">
        <header><p>Tilleul Langues</p></header><h1>Tilleul Langues</h1>${FORM}
        <footer><p>© 2026 Tilleul Langues</p></footer>`,
        HOST,
      ),
      'title-of-host, site-name-of-host, head-of-host, heading-of-host, foot-of-host',
    ],
    [
      'another than the host’s, in every place',
      page(`<title>Cours | Tilleul Langues</title><meta property="og:site_name" content="Tilleul Langues">
        <header><p>Tilleul Langues</p></header><h1>Tilleul Langues</h1>${FORM}
        <footer><p>© 2026 Tilleul Langues</p></footer>`),
      'title, site-name, head, heading, foot',
    ],
    [
      'the host’s beside a body’s',
      page('<title>France Travail | Tilleul</title>', HOST),
      'title-of-host',
    ],
    [
      'a sender’s name that is the domain’s',
      mail('Tilleul Langues <contact@tilleul-langues.test>'),
      'sender-name-of-host',
    ],
  ],
  'sent-by-platform': [
    ['a domain of its own', mail('Tilleul <contact@tilleul-langues.test>'), ''],
    ['a platform in the name only', mail('France Travail (via LinkedIn) <x@mal.example>'), ''],
    ['a part of a platform', mail('Léa <x@tilleul.calendly.com>'), ''],
    ['no address', mail('France Travail'), ''],
    ['a platform', mail('France Travail (via LinkedIn) <x@linkedin.com>'), 'platform'],
    ['a platform of tickets', mail('Forum Fictif <x@weezevent.com>'), 'platform'],
  ],
}

testSignals('innocence', { ...owners, ...toldAbout, ...usersWords })
