import { page, type Table } from '../rows.ts'

/** A page of a tool called Tilleul, on its own host. */
const tool = (title: string, body: string, head = '') =>
  page(`<title>${title}</title>${head}${body}`, 'https://tilleul.test/app')

const ASK =
  '<p>Bonjour, que puis-je faire pour vous ?</p><textarea placeholder="Posez une question"></textarea>'
const LIST = (...subjects: string[]) =>
  `<nav><a href="#">Nouvelle discussion</a> ${subjects.map((one) => `<a href="#">${one}</a>`).join(' ')}</nav>`
const CHAT = LIST('France Travail demande IBAN', 'Recette de crêpes')
const SHARE = (more = '') =>
  `<h1>Dossier France Travail</h1><p>Ce partage est protégé par un mot de passe</p>
  <label>Mot de passe <input type="password"></label>${more}`
const KEPT = (state: string) => `<h1>Dossier France Travail</h1>
  <label>Note <input value="1234567A" ${state}></label>`
const WRITE = '<label>Objet <textarea></textarea></label><label>Texte <textarea></textarea></label>'
const DROP = (label: string) => `<h1>Mes fichiers</h1><label>${label} <input type="file"></label>`

/** What people called and wrote on somebody else's tool. */
export const usersWords: Table = {
  'written-by-its-users': [
    ['nothing to fill in', tool('Dossier France Travail | Tilleul', '<p>Bonjour</p>'), ''],
    ['a conversation without a list', tool('France Travail demande IBAN', ASK), ''],
    [
      'a conversation called no more than the body',
      tool('France Travail', LIST('France Travail') + ASK),
      '',
    ],
    [
      'a chat that asks for an IBAN',
      tool(
        'France Travail demande IBAN',
        `${CHAT}<label>Votre IBAN <textarea placeholder="Posez une question"></textarea></label>`,
      ),
      '',
    ],
    ['a share of nobody', tool('Dossier France Travail', SHARE()), ''],
    [
      'a share that asks for an account',
      tool('Dossier France Travail | Tilleul', SHARE('<label>Identifiant <input></label>')),
      '',
    ],
    ['a vault of nobody', tool('Dossier France Travail', KEPT('readonly')), ''],
    [
      'a vault with a body’s foot',
      tool('Dossier | Tilleul', `${KEPT('readonly')}<footer>France Travail</footer>`),
      '',
    ],
    ['one paper to drop', tool('Mes fichiers', DROP('Votre RIB')), ''],
    ['two texts to write, on nobody’s tool', tool('Dossier France Travail', WRITE), ''],
    ['a conversation', tool('France Travail demande IBAN', CHAT + ASK), 'conversation'],
    ['a share', tool('Dossier France Travail | Tilleul', SHARE()), 'share'],
    ['a vault', tool('Dossier France Travail | Tilleul', KEPT('readonly')), 'record'],
    ['a drive', tool('France Travail', DROP('Glissez vos fichiers ici')), 'drive'],
    ['two texts to write', tool('Dossier France Travail | Tilleul', WRITE), 'writing'],
    [
      'a text to write from a template',
      tool('Messages types', '<label>Texte <textarea></textarea></label>'),
      'writing',
    ],
  ],
}
