import { mail, page, saying, type Table } from '../rows.ts'

/** A page of words enough for the learned reading, that wants something no list names. */
const wanting = (more: string, body = 'France Travail') =>
  page(`<title>Votre dossier</title><h1>Il manque une chose à votre dossier</h1>
    <p>Les services de ${body} ont validé votre prime de rentrée : indiquez la couleur du papier bleu.</p>${more}`)
const GO = '<button>Suivant</button>'
const CARD = '<label>Numéro de carte <input></label>'

const TOLD =
  'Les services de France Travail ont validé votre prime de rentrée : montrez le papier bleu avant mardi.'
const FT = 'Dossier <contact@francetravail.fr>'
const OTHER = 'Dossier <contact@suivi-dossier.test>'

/** What is asked for, by a field or in words. */
export const asked: Table = {
  'asks-as-body': [
    ['not heard so', wanting(GO), '', -99],
    ['nowhere to go on', wanting(''), '', 99],
    ['something that is on a list', wanting(CARD + GO), '', 99],
    ['nobody is named', wanting(GO, 'la mairie'), '', 99],
    ['too short', page(`<p>France Travail</p>${GO}`), '', 99],
    ['a mail from the body', mail(FT, { text: TOLD }), '', 99],
    [
      'a mail that asks for what is on a list',
      mail(OTHER, { text: `${TOLD} Envoyez votre RIB.` }),
      '',
      99,
    ],
    ['a text message without any way', mail('Dossier', { text: TOLD }), '', 99],
    ['a page', wanting(GO), 'learned', 99],
    [
      'a page that asks for a name, as everybody',
      wanting('<label>Nom <input></label>'),
      'learned',
      99,
    ],
    ['a mail', mail(OTHER, { text: TOLD }), 'learned', 99],
  ],
  'asks-for': [
    ['a page without fields', page('<p>Votre IBAN</p>'), ''],
    ['a detail by itself', page('<label>Nom <input></label>'), ''],
    ['a search', page('<form role="search"><label>Rechercher un IBAN <input></label></form>'), ''],
    ['a mail that tells', saying('Votre RIB a bien été reçu.'), ''],
    ['a mail that warns', saying('Ne communiquez jamais votre mot de passe.'), ''],
    ['the writer’s own', saying('Merci de noter : ci-joint mon RIB à transmettre.'), ''],
    ['something to bring', saying('Veuillez apporter votre RIB.'), ''],
    ['a detail in a mail’s field', saying('Bonjour', { fields: ['Commentaire'] }), ''],
    ['digits of a meter', page('<p>Compteur d’eau</p><label>5 chiffres <input></label>'), ''],
    ['a code of a colour', page('<label>Code de la couleur <input></label>'), ''],
    ['a card of a club', page('<label>Carte de membre <input></label>'), ''],
    ['how long an answer is', page('<label>6 chiffres <input name="dossier"></label>'), ''],
    ['a field', page('<label>IBAN <input></label>'), 'form iban'],
    [
      'how long an answer is, by its name',
      page('<label>6 chiffres <input name="otp"></label>'),
      'form one-time-code',
    ],
    [
      'how long an answer is, under what it is',
      page('<h1>Un code vous a été envoyé</h1><label>6 chiffres <input></label>'),
      'form one-time-code',
    ],
    [
      'what came by text message, with a name between',
      page('<label>Code Caf à 6 chiffres reçu par SMS <input></label>'),
      'form one-time-code',
    ],
    ['a card that gets money', page('<label>Carte à créditer <input></label>'), 'form card'],
    [
      'fields, each thing once',
      page(
        '<label>Numéro de carte <input></label><label>CVV <input></label><input type="password">',
      ),
      'form card, form password',
    ],
    ['a mail’s field', saying('Bonjour', { fields: ['IBAN'] }), 'form iban'],
    ['to be sent', saying('Envoyez-nous votre RIB.'), 'sent iban'],
    ['to be typed', saying('Veuillez saisir votre mot de passe.'), 'typed password'],
    ['to be sent at the right place', saying('Envoyez votre RIB en ligne.'), 'typed iban'],
    ['on a list for nobody', saying('À fournir : passeport'), 'listed identity-papers'],
  ],
}
