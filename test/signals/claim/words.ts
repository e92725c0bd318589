import { readBy } from '../../../src/speaker/model.ts'
import { READING_THRESHOLDS } from '../../../src/speaker/thresholds.ts'
import { type ClaimRows, inMail, type Looking, onPage, sentBy } from './row.ts'

/** What the words of a page or a message say: whose secret is asked for, in whose name, and that nobody else is named. */

const field = (label: string, type = 'text') =>
  onPage(`<p>Tilleul</p><form><label>${label} <input type=${type}></label></form>`)

/** Reads by weights that give everything one weight. */
const weighing =
  (bias: number, look: Looking): Looking =>
  (signal) => {
    readBy({ words: [], scale: 1, facts: {}, bias: { page: bias, message: bias } })
    return look(signal)
  }
const { likely, sure } = READING_THRESHOLDS
const BETWEEN = {
  page: (likely.page + sure.page) / 2,
  message: (likely.message + sure.message) / 2,
}

const spoken = (name: string) =>
  onPage(`<title>Dernière étape</title><p>Les services de ${name} ont validé votre prime de rentrée. Indiquez
    ci-dessous la carte sur laquelle vous voulez être crédité avant demain soir.</p><input name=pan>`)
const written = (sender: string) =>
  inMail({
    ...sentBy(sender),
    subject: 'Dernière étape',
    text: 'Les services de France Travail ont validé votre prime. Indiquez en réponse la carte sur laquelle vous voulez être crédité avant demain soir.',
  })

export const ofWords: ClaimRows = {
  'label-names-body': [
    ['the site’s own password', field('Mot de passe', 'password')],
    ['a name that is no field’s', onPage('<p>France Travail</p><label>Nom <input></label>')],
    ['a short name', field('Code CAF')],
    ['a number that many ask for', field('Numéro Pôle emploi'), 'france-travail other'],
    ['an identifier', field('Identifiant France Travail'), 'france-travail identifier'],
    ['its password', field('Mot de passe France Travail', 'password'), 'france-travail secret'],
  ],
  'text-speaks-as-body': [
    ['a mention', onPage('<p>Le chantier avec France Travail commence lundi.</p>')],
    [
      'somebody’s business with it',
      onPage('<p>Elle a un rendez-vous à France Travail demain.</p>'),
    ],
    ['somebody quoted on a page', onPage('<p>« Je suis conseillère à la Mission Locale »</p>')],
    ['spoken of in a mail', inMail({ text: 'J’ai vu ta conseillère Mission Locale hier.' })],
    [
      'a mail of its own',
      inMail({
        ...sentBy('France Travail <contact@francetravail.fr>'),
        text: 'France Travail vous informe.',
      }),
    ],
    ['to the reader', onPage('<p>France Travail vous informe.</p>'), 'france-travail speaks'],
    [
      'to the reader of a mail',
      inMail({ text: 'France Travail a validé votre dossier.' }),
      'france-travail speaks',
    ],
    [
      'who and as whom',
      inMail({ text: 'Bonjour,\nje suis votre conseillère à la Mission Locale.' }),
      'missions-locales introduces',
    ],
  ],
  'nobody-else-is-named': [
    ['no body at all', onPage('<title>Boutique</title><p>Vos gants en laine sont en route</p>')],
    [
      'a site with its own name',
      onPage(
        '<title>Formation France Travail | Tilleul</title><footer>© Tilleul</footer>',
        'https://tilleul.example/',
      ),
    ],
    [
      'a page of many words',
      onPage(`<title>France Travail</title><p>${'Le pont du bocage fermera. '.repeat(60)}</p>`),
    ],
    [
      'two bodies',
      onPage('<p>France Travail et Mission Locale vous attendent demain au forum</p>'),
    ],
    ['a guide', onPage('<title>Comment s’inscrire à France Travail</title>')],
    ['paid by it', onPage('<p>Nos ateliers du lundi sont financés par France Travail</p>')],
    [
      'told by somebody without a name',
      onPage('<title>Quitter bientôt France Travail</title>'),
      'france-travail head-mentions',
    ],
    [
      'in a sentence only',
      onPage('<title>Étape</title><p>France Travail doit encore vous verser 120 euros</p>'),
      'france-travail line',
    ],
    ['in the title', onPage('<title>France Travail</title>'), 'france-travail head-names'],
    [
      'a notice above a name that is mentioned',
      onPage('<title>Vérifiez vos données</title><h1>Fuite Tilleul France Travail</h1>'),
      'france-travail head-names',
    ],
  ],
  'speaks-as-body': [
    ['sure of a page that names nobody', weighing(99, spoken('Tilleul Langues'))],
    ['sure of a page of few words', weighing(99, onPage('<p>Prime France Travail</p>'))],
    [
      'sure of a body’s own mail',
      weighing(99, written('France Travail <contact@francetravail.fr>')),
    ],
    ['sure of the contrary', weighing(-99, spoken('France Travail'))],
    ['sure of the contrary, of a mail', weighing(-99, written('Camille <camille@bocage.example>'))],
    [
      'a doubt of a page',
      weighing(BETWEEN.page, spoken('France Travail')),
      'france-travail likely',
    ],
    [
      'a doubt of a mail',
      weighing(BETWEEN.message, written('Camille <camille@bocage.example>')),
      'france-travail likely',
    ],
    ['sure of a page', weighing(99, spoken('France Travail')), 'france-travail sure'],
    [
      'sure of a mail',
      weighing(99, written('Camille <camille@bocage.example>')),
      'france-travail sure',
    ],
  ],
}
