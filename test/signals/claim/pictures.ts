import { type ClaimRows, onPage } from './row.ts'

/** What a page is made of: logos, icons, style sheets, colours, a mark known by its looks. */

const logo = (file: string, alt = '') => `<img src="/img/${file}" alt="${alt}">`
const OURS = logo('logo-france-travail.svg')
const LOADED = '<img src="https://www.francetravail.fr/img/a.svg" alt="">'
const TOLD = logo('t.svg', 'Grève à France Travail')
const OTHER = logo('tilleul.svg', 'Tilleul Langues')
const HEAD = `<header>${OTHER}</header>`
const MANY = [1, 2, 3, 4, 5].map((at) => logo(`bocage-${at}.svg`)).join('')

const icon = (href: string) => onPage(`<link rel=icon href="${href}">`)
const styled = (href: string, more = '') => onPage(`<link rel=stylesheet href="${href}">${more}`)
const painted = (...colours: readonly string[]) =>
  onPage(`<style>${colours.map((one, at) => `.a${at}{color:${one}}`).join('')}</style><p>Étape</p>`)

const NAMED = `<title>Tilleul Langues</title><footer>© 2026 Tilleul Langues</footer>`
const marked = (part: number, html = '<title>Étape</title>', ...more: readonly string[]) =>
  onPage(
    html,
    undefined,
    ['caf', ...more].map((identity) => ({ identity, distance: 0.1, part })),
  )

export const ofPictures: ClaimRows = {
  'icon-of-body': [
    ['the browser’s own', onPage('<title>France Travail</title>')],
    ['a plain name', icon('/favicon.ico')],
    ['another’s', icon('https://tilleul.example/tilleul.png')],
    ['named', icon('/img/logo-france-travail.png'), 'france-travail named'],
    ['loaded', icon('https://www.francetravail.fr/favicon.ico'), 'france-travail loaded'],
  ],
  'assets-of-body': [
    ['its own', styled('/style.css')],
    ['a library’s', styled('https://cdn.example/bootstrap.css')],
    ['a lookalike’s', styled('https://francetravail-espace.com/style.css')],
    ['one word of a name', styled('/css/travail.css')],
    ['named', styled('/css/francetravail.css'), 'france-travail copied'],
    ['loaded', styled('https://www.francetravail.fr/style.css'), 'france-travail loaded'],
    [
      'says that it is the body’s',
      styled('/style.css', '<link rel=canonical href="https://www.francetravail.fr/">'),
      'france-travail saved',
    ],
  ],
  'colours-of-body': [
    ['no colour', onPage('<p>Étape</p>')],
    ['one of them', painted('#283276', '#123456')],
    ['one twice', painted('#283276', '#283276')],
    ['two', painted('#283276', '#e1000f'), 'france-travail several'],
  ],
  'mark-of-body': [
    ['none', onPage('<title>CAF</title>')],
    [
      'a mark of nobody that is known',
      onPage('', undefined, [{ identity: 'x', distance: 0, part: 0 }]),
    ],
    ['under a name of its own', marked(0.1, NAMED), 'caf mentions'],
    [
      'among partners',
      marked(0.1, undefined, 'france-travail'),
      'caf mentions',
      'france-travail mentions',
    ],
    ['a little unlike', marked(0.9), 'caf likely'],
    ['the very drawing', marked(0.1), 'caf sure'],
  ],
  'logo-names-body': [
    ['no picture', onPage('<title>France Travail</title>')],
    ['another’s', onPage(HEAD)],
    ['a capture, as guides show it', onPage(logo('capture.png', 'France Travail'))],
    ['an example', onPage(logo('a.png', 'Exemple d’attestation France Travail'))],
    ['a short name', onPage(logo('a.png', 'CAF'))],
    ['the watchdog’s, below', onPage(`${HEAD}<footer>${logo('logo-cnil.svg')}</footer>`)],
    [
      'told of in an article',
      onPage(`<article>${TOLD}</article>`),
      'france-travail article-mentioned',
    ],
    [
      'told of in a link',
      onPage(`${HEAD}<a href="/x">${TOLD}</a>`),
      'france-travail link-mentioned',
    ],
    ['told of in the foot', onPage(`<footer>${TOLD}</footer>`), 'france-travail footer-mentioned'],
    ['told of among many', onPage(`${MANY}${TOLD}`), 'france-travail among-many-mentioned'],
    ['in an article', onPage(`<article>${OURS}</article>`), 'france-travail article'],
    ['a way in', onPage(`${HEAD}<a href="/x">${OURS}</a>`), 'france-travail link'],
    ['in the foot', onPage(`${HEAD}<footer>${OURS}</footer>`), 'france-travail footer'],
    ['among many partners', onPage(`${MANY}${OURS}`), 'france-travail among-many'],
    ['told of among few', onPage(`${OTHER}${TOLD}`), 'france-travail among-few-mentioned'],
    [
      'told of in a form',
      onPage(`${HEAD}<form>${TOLD}<input></form>`),
      'france-travail form-mentioned',
    ],
    ['a loaded way in', onPage(`${HEAD}<a href="/x">${LOADED}</a>`), 'france-travail link-loaded'],
    ['told of, first', onPage(TOLD), 'france-travail first-mentioned'],
    ['told of in the head', onPage(`<header>${TOLD}</header>`), 'france-travail header-mentioned'],
    ['among few', onPage(`${OTHER}${OURS}`), 'france-travail among-few'],
    ['in a form', onPage(`${HEAD}<form>${OURS}<input></form>`), 'france-travail form'],
    ['loaded', onPage(`${OTHER}${LOADED}`), 'france-travail loaded'],
    ['first', onPage(OURS), 'france-travail first'],
    ['in the head', onPage(`<header>${OURS}</header>`), 'france-travail header'],
    [
      'the watchdog’s in the head',
      onPage(`<header>${logo('logo-cnil.svg')}</header>`),
      'cnil header',
    ],
  ],
}
