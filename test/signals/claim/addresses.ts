import { type Link, NO_MESSAGE } from '../../../src/evidence/message.ts'
import { atAddress, type ClaimRows, inMail, onPage, sentBy } from './row.ts'

/** What addresses claim: of a page, of a sender, and those that links show and lead to. */

const link = (text: string, hostname: string | null): Link => ({
  text,
  href: '',
  chain: [],
  target: hostname && `https://${hostname}/`,
  hostname,
  quoted: false,
})
const links = (...all: readonly Link[]) => inMail({ links: all })

const forged = { authentication: 'fail' } as const
const OWN = ['ml-valfictif.example']

const pageLinks = (...hrefs: readonly string[]) =>
  onPage(hrefs.map((href, at) => `<a href="${href}">Lien ${at}</a>`).join(' '))
const BODY = 'https://www.francetravail.fr/'

export const ofAddresses: ClaimRows = {
  'address-is-forged': [
    ['a stranger’s', inMail({ ...sentBy('France Travail <x@mal.example>'), ...forged })],
    ['a body’s that passes', inMail({ ...sentBy('<x@francetravail.fr>'), authentication: 'pass' })],
    ['a body’s, not checked', inMail(sentBy('<x@francetravail.fr>'))],
    [
      'through a mailing list',
      inMail({ ...sentBy('<x@francetravail.fr>'), ...forged, list: true }),
    ],
    ['no address', inMail({ ...sentBy('France Travail'), ...forged })],
    ['the own', inMail({ ...sentBy('<x@ml-valfictif.example>'), ...forged }, OWN), 'own own'],
    [
      'a body’s, by a directory',
      inMail({ ...sentBy('<x@ameli-sante.fr>'), ...forged }),
      'ameli own',
    ],
    [
      'a body’s',
      inMail({ ...sentBy('<x@francetravail.fr>'), ...forged }),
      'france-travail official',
    ],
  ],
  'address-names-body': [
    ['a path of its own', atAddress('https://x.example/espace/')],
    ['told of', atAddress('https://x.example/greve-a-france-travail')],
    ['a longer word', atAddress('https://x.example/francetravailleuses/')],
    ['a short name', atAddress('https://x.example/ameli/')],
    ['a path', atAddress('https://x.example/francetravail/'), 'france-travail names'],
    ['a label', atAddress('https://pole-emploi.x.example/'), 'france-travail names'],
    [
      'a short name beside the body’s words',
      onPage('<p>Votre carte Vitale</p>', 'https://x.example/ameli/'),
      'ameli names',
    ],
  ],
  'hostname-imitates-body': [
    ['the body’s own', atAddress('https://candidat.francetravail.fr/')],
    ['nobody’s', atAddress('https://tilleul-langues.example/')],
    ['an honest word that holds one', atAddress('https://iledefrancetravail.fr/')],
    ['a sender of the body', inMail(sentBy('<x@francetravail.fr>'))],
    ['a sender without address', inMail(sentBy('France Travail'))],
    ['an address alone', atAddress('https://francetravail-espace.com/'), 'france-travail host'],
    [
      'a page under one',
      onPage('<title>Espace</title>', 'https://francetravail-espace.com/'),
      'france-travail host',
    ],
    [
      'a sender’s lookalike',
      inMail(sentBy('<x@francetravail-espace.com>')),
      'france-travail sender',
    ],
  ],
  'link-leads-to-lookalike': [
    ['no link', inMail({ text: 'francetravail-espace.com' })],
    ['to the body', links(link('Mon espace', 'www.francetravail.fr'))],
    ['to a stranger', links(link('francetravail.fr', 'tilleul.example'))],
    ['where it cannot be known', links(link('Mon espace', null))],
    [
      'one, twice',
      links(link('Espace', 'francetravail-espace.com'), link('Ici', 'francetravail-espace.com')),
      'france-travail lookalike',
    ],
    ['a listed one', links(link('Mon espace', 'liste-fictive.example')), 'caf listed'],
  ],
  'link-shows-official': [
    ['words', links(link('Mon espace France Travail', 'mal.example'))],
    ['the same site', links(link('francetravail.fr', 'candidat.francetravail.fr'))],
    ['another body’s', links(link('www.francetravail.fr', 'www.caf.fr'))],
    ['a stranger’s, through a counter', links(link('www.tilleul.example', 'clics.example'))],
    ['where it cannot be known', links(link('www.francetravail.fr', null))],
    ['a mail address', links(link('x@francetravail.fr', 'mal.example'))],
    [
      'a body’s, that leads elsewhere',
      links(link('www.francetravail.fr', 'mal.example')),
      'france-travail shows',
    ],
    [
      'with scheme and path',
      links(link('https://www.caf.fr/allocataires', 'mal.example')),
      'caf shows',
    ],
  ],
  'links-lead-to-body': [
    ['none', pageLinks()],
    ['one', pageLinks(BODY)],
    ['few among many', pageLinks(BODY, `${BODY}a`, '/1', '/2', '/3')],
    ['many to strangers', pageLinks(...'abcd'.split('').map((at) => `https://${at}.example/`))],
    ['to a lookalike', pageLinks(...'abcd'.split('').map((at) => `https://pole-emp1oi.fr/${at}`))],
    ['half of them', pageLinks(BODY, `${BODY}a`, '/1', '/2'), 'france-travail few'],
    [
      'three of four',
      pageLinks(BODY, `${BODY}a`, 'https://candidat.francetravail.fr/', '/1'),
      'france-travail many',
    ],
    [
      'four of eight',
      pageLinks(...'abcd'.split('').flatMap((at) => [`${BODY}${at}`, `/${at}`])),
      'france-travail many',
    ],
  ],
  'pictures-of': [
    ['none', inMail({ text: 'France Travail' })],
    [
      'a stranger’s',
      inMail({ pictures: { ...NO_MESSAGE.pictures, count: 1, alternative: 'Bocage' } }),
    ],
    ['initials', inMail({ pictures: { ...NO_MESSAGE.pictures, count: 1, alternative: 'CAF' } })],
    [
      'in a mail of the body',
      inMail({
        ...sentBy('<x@francetravail.fr>'),
        pictures: { ...NO_MESSAGE.pictures, count: 1, alternative: 'France Travail' },
      }),
    ],
    [
      'named',
      inMail({
        pictures: { ...NO_MESSAGE.pictures, count: 1, alternative: 'Logo France Travail' },
      }),
      'france-travail shows',
    ],
    [
      'from its site',
      inMail({ pictures: { ...NO_MESSAGE.pictures, count: 1, hostnames: ['www.caf.fr'] } }),
      'caf shows',
    ],
  ],
}
