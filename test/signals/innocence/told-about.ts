import { page, type Table } from '../rows.ts'

const WORDS =
  'Le conseil municipal a voté hier soir le budget des écoles et des parcs de la commune inventée. '
const BYLINE = '<p class="byline">Par Camille Inventée</p>'
const DATE = '<time datetime="2026-03-12">12 mars 2026</time>'

/** An article of about so many words. */
const article = (words: number, marks = '', title = 'La rentrée des écoles') =>
  page(`<title>${title}</title><article><h1>La rentrée des écoles</h1>${marks}
    <p>${WORDS.repeat(Math.ceil(words / 17))}</p></article>`)

const head = (title: string, heading = 'Bonjour') =>
  page(`<title>${title}</title><h1>${heading}</h1><p>Votre dossier.</p>`)

const subject = (title: string, heading: string, url = 'https://encyclo.test/') =>
  page(`<title>${title}</title><h1>${heading}</h1><p>Un établissement.</p>`, url)

const text = (words: string) => page(`<title>Adresses</title><p>${words}</p>`)

/** A page of words enough for the learned reading. */
const SPOKEN = `<title>Agence Inventée</title><h1>Vos missions de la semaine</h1>
  <p>Notre agence prépare votre contrat avec France Travail et demande le numéro de votre dossier.</p>
  <form><label>Numéro <input></label><button>Suivant</button></form>`

/** What tells about a body. */
export const toldAbout: Table = {
  'head-tells-about-body': [
    ['the body itself', head('France Travail', 'Votre espace France Travail'), ''],
    ['what the body gives', head('Actualisation sur France Travail'), ''],
    ['advice about nobody', head('Trop-perçu : que faire ?'), ''],
    ['said to the reader', head('Passez votre permis avec France Travail'), ''],
    [
      'below the first heading',
      page('<h1>Bonjour</h1><h2>Avocat radiation France Travail</h2>'),
      '',
    ],
    ['who is against it', head('Avocat radiation France Travail'), 'tells france-travail'],
    [
      'what one does with it, in the heading',
      head('Auto-école', 'Passez le permis avec France Travail'),
      'tells france-travail',
    ],
  ],
  'is-an-article': [
    ['a long text without marks', page(`<title>Bonjour</title><p>${WORDS.repeat(30)}</p>`), ''],
    ['a short one with a single mark', article(120), ''],
    ['marks and hardly a text', article(40, BYLINE + DATE), ''],
    ['below a body’s bare title', article(300, BYLINE + DATE, 'France Travail - Connexion'), ''],
    ['a long one with one mark', article(300), 'short'],
    ['a short one with marks', article(120, BYLINE + DATE), 'short'],
    ['a long one with marks', article(300, BYLINE + DATE), 'long'],
  ],
  'names-many-bodies': [
    ['nobody', text('Nos adresses utiles'), ''],
    ['three', text('France Travail, Cap emploi, Mission Locale'), ''],
    [
      'one by several names',
      text('France Travail, Pôle emploi, Pôle Emploi, France Travail Pro'),
      '',
    ],
    ['four', text('France Travail, Cap emploi, Mission Locale, FranceConnect'), 'many'],
    ['four, two of them short', text('France Travail, Cap emploi, CAF, Urssaf'), 'many'],
  ],
  'speaks-otherwise': [
    ['not heard so', page(SPOKEN), '', 0],
    ['heard as a body', page(SPOKEN), '', 99],
    ['too short to be heard', page('<title>Agence</title><p>France Travail</p>'), '', -99],
    ['under a lookalike’s name', page(SPOKEN, 'https://francetravail-rib.example/'), '', -99],
    ['heard as somebody else', page(SPOKEN), 'plainly', -99],
    ['as plainly as it takes', page(SPOKEN), 'plainly', -1],
  ],
  'title-tells-subject': [
    ['the body alone', subject('France Travail', 'France Travail'), ''],
    ['a site that is not the host', subject('France Travail — Grimoire', 'France Travail'), ''],
    ['another heading', subject('France Travail — Encyclo', 'Bienvenue'), ''],
    ['nobody as the subject', subject('Le tilleul — Encyclo', 'Le tilleul'), ''],
    ['what one does there', subject('France Travail — Connexion — Encyclo', 'France Travail'), ''],
    [
      'a subject before the site’s name',
      subject('France Travail — Encyclo', 'France Travail'),
      'tells',
    ],
    ['in other letters', subject('FRANCE TRAVAIL | Encyclo', 'France-Travail'), 'tells'],
  ],
  'warns-of-scams': [
    ['a page without a scam', head('Votre espace'), ''],
    ['a scam in running text', page('<title>Espace</title><p>Attention aux arnaques</p>'), ''],
    ['below the third heading', page('<h1>A</h1><h2>B</h2><h2>C</h2><h2>Les arnaques</h2>'), ''],
    [
      'a leak, and a field for what leaked',
      page('<h1>Fuite de données</h1><label>Numéro de sécurité sociale <input></label>'),
      '',
    ],
    ['a scam in the title', head('Hameçonnage : les bons gestes'), 'warns'],
    ['a leak that is told of', head('Info', 'Fuite de données : que faire ?'), 'warns'],
    [
      'a scam, and a field for the number',
      page(
        '<h1>Arnaques : êtes-vous touché ?</h1><label>Numéro de sécurité sociale <input></label>',
      ),
      'warns',
    ],
  ],
}
