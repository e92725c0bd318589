import { type ClaimRows, inMail, sentBy } from './row.ts'

/** Who a message says that it is from: the sender's name, the subject, the signature. */

const named = (mailbox: string) => inMail(sentBy(mailbox))
const about = (subject: string) => inMail({ subject })
/** An SMS: no subject, no sender that we see. */
const sms = (text: string) => inMail({ reader: 'pasted', ...sentBy(''), text })
const signed = (...end: readonly string[]) =>
  inMail({
    ...sentBy('Inès Tilleul <ines@bocage.example>'),
    text: ['Bonjour,', 'le chantier commence lundi.', ...end].join('\n'),
  })

const OWN = ['mission-valfictif.example']
const urgent = (mailbox: string, end: string, ownDomains: readonly string[] | undefined = OWN) =>
  inMail({ ...sentBy(mailbox), text: `Bonjour,\nj’ai besoin de toi.\n${end}` }, ownDomains)

export const ofMails: ClaimRows = {
  'sender-name-claims': [
    ['a person', named('Inès Tilleul <ines@bocage.example>')],
    ['no name', named('<ines@bocage.example>')],
    ['the body itself', named('France Travail <x@francetravail.fr>')],
    ['a service’s name among others', named('Kairos Tilleul <x@bocage.example>')],
    ['an account that a calendar vouches for', named('x@francetravail.fr (Agenda) <x@google.com>')],
    [
      'initials among other words',
      named('CAF Tilleul <x@bocage.example>'),
      'caf short-among-others',
    ],
    [
      'a partner',
      named('Atelier Tilleul, partenaire de France Travail <x@bocage.example>'),
      'france-travail beside',
    ],
    [
      'in a sentence',
      named('Zoé Yvon Tilleul Bocage Pontfictif France Travail <x@bocage.example>'),
      'france-travail in-sentence',
    ],
    ['a service alone', named('Kairos <x@bocage.example>'), 'france-travail service-alone'],
    ['a service’s desk', named('Support Kairos <x@bocage.example>'), 'france-travail service'],
    ['initials alone', named('CAF <x@bocage.example>'), 'caf short-alone'],
    [
      'a person there',
      named('Inès Tilleul - France Travail <x@bocage.example>'),
      'france-travail names',
    ],
    ['the body’s name', named('France Travail <x@bocage.example>'), 'france-travail names'],
    [
      'the body’s address that it forges',
      inMail({ ...sentBy('France Travail <x@francetravail.fr>'), authentication: 'fail' }),
      'france-travail names',
    ],
  ],
  'signs-as': [
    ['a person', signed('Cordialement,', 'Inès Tilleul')],
    ['named in a sentence', signed('On se voit mardi devant France Travail avec Zoé et Yvon ?')],
    ['a partner’s team', signed('Équipe Tilleul, partenaire de France Travail')],
    ['initials among others', signed('Zoé, CAF')],
    ['in the middle of a long mail', signed('France Travail', ...Array(17).fill('Bocage.'))],
    [
      'the body itself',
      inMail({ ...sentBy('<x@francetravail.fr>'), text: 'Bonjour,\nFrance Travail' }),
    ],
    ['the body', signed('France Travail'), 'france-travail signs'],
    ['its team', signed('L’équipe France Travail'), 'france-travail signs'],
    ['the sender there', signed('Inès Tilleul – France Travail'), 'france-travail signs'],
    [
      'below a farewell, above a long foot',
      signed('Cordialement,', 'France Travail', ...Array(17).fill('Bocage.')),
      'france-travail signs',
    ],
    [
      'in the last words of a paragraph',
      signed(`${'Le pont du bocage fermera. '.repeat(5)}Service recrutement France Travail`),
      'france-travail signs',
    ],
  ],
  'subject-claims': [
    ['somebody else’s', about('Chantier de lundi')],
    ['a mention', about('Atelier avec France Travail')],
    ['an answer', about('Re: France Travail : dossier')],
    ['a forwarded one', inMail({ subject: 'France Travail : dossier', forwarded: true })],
    ['initials in the reader’s business', about('Zoé, votre dossier CAF')],
    ['an SMS that mentions it', sms('Coucou, tu as vu le mail de France Travail ?')],
    ['at the head', about('France Travail : mise à jour'), 'france-travail subject'],
    ['in brackets', about('[France Travail] Dossier'), 'france-travail subject'],
    [
      'the reader’s account there',
      about('Votre espace France Travail est suspendu'),
      'france-travail subject',
    ],
    [
      'an SMS that begins with it',
      sms('France Travail : votre RIB est invalide'),
      'france-travail sms',
    ],
  ],
  'speaks-for-own-organisation': [
    ['no domain in the settings', urgent('Zoé <zoe@gmail.com>', 'La directrice', [])],
    ['a colleague', urgent('Zoé <zoe@mission-valfictif.example>', 'Directrice')],
    ['a stranger’s domain', urgent('Zoé <zoe@bocage.example>', 'Directrice')],
    ['a person', urgent('Zoé <zoe@gmail.com>', 'Zoé')],
    ['a chief among other words', urgent('Zoé <zoe@gmail.com>', 'La directrice du bocage dit oui')],
    ['a chief’s title alone', urgent('Zoé <zoe@gmail.com>', 'La directrice'), 'own chief'],
    [
      'the organisation’s name',
      urgent('Zoé <zoe@gmail.com>', 'Directrice, Mission Valfictif'),
      'own named',
    ],
  ],
}
