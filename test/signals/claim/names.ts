import { type ClaimRow, type ClaimRows, onPage } from './row.ts'

/** The body's name where a page says who it is: title, headings, metadata, buttons, a line by itself. */

const titled = (title: string, more = '') => onPage(`<title>${title}</title>${more}`)
const headed = (heading: string) => onPage(`<title>Étape 2</title><h1>${heading}</h1>`)
const called = (name: string) => onPage(`<meta property="og:site_name" content="${name}">`)
const button = (text: string) => onPage(`<button>${text}</button>`)

/** Five lines of 35 words each. */
const MANY = [1, 2, 3, 4, 5]
  .map((at) => `<p>${'Le pont du bocage fermera '.repeat(7)}${at}</p>`)
  .join('')

/** What a title and a heading say alike. */
const inShort = (look: typeof titled): readonly ClaimRow[] => [
  ['another’s', look('Tilleul Langues')],
  ['a short name, that of a coffee bar too', look('Ameli')],
  ['a longer word that holds the name', look('Les Francetravailleuses')],
  ['told of', look('Grève à France Travail'), 'france-travail mentions'],
  ['a review', look('Avis sur France Travail'), 'france-travail mentions'],
  ['a course that it pays', look('Permis Tilleul avec France Travail'), 'france-travail mentions'],
  ['beside a newspaper', look('France Travail | Le Bocage Libre'), 'france-travail beside'],
  ['its own words beside it', look('Votre espace | France Travail'), 'france-travail names'],
  ['a local body and its town', look('Mission Locale de Valfictif'), 'missions-locales names'],
]

export const ofNames: ClaimRows = {
  'title-names-body': [
    ...inShort(titled),
    [
      'a short name beside the body’s words',
      titled('Ameli', '<p>Votre carte Vitale</p>'),
      'ameli names',
    ],
  ],
  'heading-names-body': [
    [
      'a fifth heading',
      onPage(`${[1, 2, 3, 4].map((at) => `<h2>Atelier ${at}</h2>`)}<h2>France Travail</h2>`),
    ],
    ...inShort(headed),
    [
      'a legend',
      onPage('<form><fieldset><legend>France Travail</legend><input></fieldset></form>'),
      'france-travail names',
    ],
  ],
  'site-name-names-body': [
    ['another’s', called('Tilleul Langues')],
    ['a mention says nothing here', called('Grève à France Travail')],
    ['a short name', called('CAF')],
    ['no metadata', onPage('<title>France Travail</title>')],
    ['beside another', called('France Travail | Le Bocage Libre'), 'france-travail beside'],
    ['the name', called('France Travail'), 'france-travail names'],
    [
      'of an application',
      onPage('<meta name="application-name" content="Pôle emploi">'),
      'france-travail names',
    ],
  ],
  'button-names-body': [
    ['a way in that others offer', button('Se connecter avec France Travail')],
    ['in English', button('Sign in with FranceConnect')],
    ['somebody’s article', button('Lire : grève à France Travail')],
    ['no body', button('Valider')],
    ['the name in text', onPage('<p>France Travail</p>')],
    ['into its space', button('Accéder à mon espace France Travail'), 'france-travail names'],
    ['a submit', onPage('<input type=submit value="Mon compte ameli">'), 'ameli names'],
  ],
  'wordmark-names-body': [
    ['in a sentence', onPage('<p>Trouvez la Mission Locale la plus proche.</p>')],
    [
      'who is paid',
      onPage(`<p>Bocage</p><p>Carte</p><p>Bénéficiaire</p><p>France Travail</p>${MANY}`),
    ],
    [
      'who is paid, on a page of few words',
      onPage('<p>Virement</p><p>Bénéficiaire</p><p>France Travail</p>'),
    ],
    ['who is paid, and how much', onPage('<p>Bénéficiaire</p><p>France Travail 120 €</p>')],
    [
      'who pays',
      onPage(
        '<dl><dt>Organisme payeur</dt><dd>France Travail</dd><dt>Montant</dt><dd>843 €</dd></dl>',
      ),
    ],
    ['a label', onPage('<p>Tilleul</p><form><div>Mission Locale</div><input></form>')],
    [
      'a line of many words',
      onPage('<p>Le chantier avec France Travail commence demain au port</p>'),
    ],
    ['below on a page of many words', onPage(`${MANY}<p>France Travail</p>`)],
    [
      'with its motto behind it',
      onPage('<div>France Travail Osons demain</div><p>Étape</p>'),
      'france-travail with-motto',
    ],
    [
      'below on a page of few words',
      onPage(`${'<p>Étape suivante</p>'.repeat(5)}<p>France Travail</p>`),
      'france-travail among-few',
    ],
    ['first', onPage('<div>France Travail</div><p>Étape 2</p>'), 'france-travail first'],
    [
      'a sentence to those who are paid, above the name',
      onPage('<p>Bénéficiaires, retrouvez ici votre espace</p><p>France Travail</p>'),
      'france-travail first',
    ],
  ],
  'footer-names-body': [
    ['another’s', onPage('<footer>© 2026 Tilleul Langues</footer>')],
    [
      'a line of partners',
      onPage('<footer>Avec le soutien de la région et de France Travail</footer>'),
    ],
    ['a short name', onPage('<footer>© CAF</footer>')],
    ['the name above the foot', onPage('<p>France Travail</p>')],
    [
      'whose money it is',
      onPage('<footer>© 2026 Tilleul Langues, financé par France Travail</footer>'),
      'france-travail owner-mentions',
    ],
    [
      'beside another owner',
      onPage('<footer>© 2026 France Travail | Le Bocage Libre</footer>'),
      'france-travail owner-beside',
    ],
    [
      'alone in a line',
      onPage('<footer><p>Aide</p><p>France Travail</p></footer>'),
      'france-travail line-names',
    ],
    ['the owner', onPage('<footer>© 2026 France Travail</footer>'), 'france-travail owner-names'],
    [
      'all rights',
      onPage('<p>France Travail - Tous droits réservés</p>'),
      'france-travail owner-names',
    ],
  ],
}
