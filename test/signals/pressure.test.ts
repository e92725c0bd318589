import { saying, testSignals } from './rows.ts'

testSignals('pressure', {
  hurries: [
    ['an appointment', saying('Rendez-vous mardi à 10 h.'), ''],
    ['time enough', saying('Répondez sous 30 jours.'), ''],
    ['haste in the quoted thread', saying('Bonjour', { quoted: 'Dernier rappel !' }), ''],
    ['haste that nobody sees', saying('Bonjour', { hidden: 'Urgent' }), ''],
    ['a threat', saying('Votre compte sera suspendu.'), 'hurries'],
    ['haste in the subject', saying('Bonjour', { subject: 'DERNIER RAPPEL' }), 'hurries'],
    ['in English', saying('Reply within 24 hours.'), 'hurries'],
  ],
  'quotes-personal-data': [
    ['a phone number', saying('Appelez le 06 39 98 01 44.'), ''],
    ['a number with a month 13', saying('Dossier 2 04 13 69 123 456 78'), ''],
    ['such a number inside a longer one', saying('Colis 9204036912345678'), ''],
    ['an identifier that is asked for', saying('Indiquez votre identifiant France Travail.'), ''],
    ['an order’s number', saying('Commande 1234567A'), ''],
    ['a year of birth', saying('Vous êtes née en 2004.'), ''],
    ['an adviser without a name', saying('Votre conseillère vous attend.'), ''],
    ['a number in the quoted thread', saying('Bonjour', { quoted: '2 04 03 69 123 456 78' }), ''],
    ['a social security number', saying('Numéro 2 04 03 69 123 456 78'), 'quotes'],
    ['one of Corsica with its end hidden', saying('1 98 07 2A *** *** **'), 'quotes'],
    ['an identifier', saying('Votre identifiant France Travail : 1234567A'), 'quotes'],
    ['a birth date, in the subject', saying('', { subject: 'Né(e) le 12 mars 2004' }), 'quotes'],
    ['an adviser by name', saying('Votre conseiller référent est M. Inventé.'), 'quotes'],
  ],
})
