import type { MessageEvidence } from '../../../src/evidence/message.ts'
import { readLink } from '../../../src/reader/links.ts'
import { mail, saying, type Table } from '../rows.ts'

const FT = 'France Travail <contact@francetravail.fr>'
/** A Mission Locale's own domain. */
const LOCAL = 'Mission Locale <accueil@lamissionlocale.com>'
const ATELIER = 'Atelier Fictif <contact@atelier-fictif.test>'

const attached = (...attachments: string[]) => saying('Ci-joint.', { attachments })
const linking = (text: string, href: string) => saying('Voir.', { links: [readLink(text, href)] })
const checked = (from: string, authentication: MessageEvidence['authentication'], list = false) =>
  mail(from, { authentication, list })
const answered = (from: string, address: string, more: Partial<MessageEvidence> = {}) =>
  mail(from, { replyTo: { name: '', address }, ...more })

/** What a message hides, of itself or of where it leads. */
const deceits: Table = {
  'attachment-deceives': [
    ['no file', attached(), ''],
    ['a document', attached('lettre.pdf'), ''],
    ['a document with the other ending first', attached('formulaire.html.pdf'), ''],
    ['a stop in a document’s name', attached('cv.camille.docx'), ''],
    ['a picture', attached('photo.jpg', 'plan.png'), ''],
    ['a program called a document', attached('lettre.pdf', 'rib.pdf.exe'), 'doubled'],
    ['an image of a disk', attached('dossier.iso'), 'runs'],
    ['a page', attached('formulaire-rib.HTML'), 'page'],
  ],
  'letters-disguised': [
    ['accents', saying('Œuvre naïve à l’été'), ''],
    ['a sign of its own', saying('Dose de 5 µg, 10 Ω'), ''],
    ['a word beside another in other letters', saying('Спасибо Camille, à demain'), ''],
    ['decoration in the text', saying('𝗖𝗮𝗺𝗶𝗹𝗹𝗲 vous attend'), ''],
    ['one initial of mathematics in the name', mail('𝗖amille <camille@atelier-fictif.test>'), ''],
    ['a Cyrillic a in the subject', saying('Bonjour', { subject: 'France Tr\u0430vail' }), 'mixed'],
    ['a Greek o in the text', saying('Votre c\u03bfmpte'), 'mixed'],
    [
      'a name in letters of mathematics',
      mail('𝗙𝗿𝗮𝗻𝗰𝗲 <camille@atelier-fictif.test>'),
      'mathematical',
    ],
  ],
  'link-leads-elsewhere': [
    ['words', linking('Mon espace France Travail', 'https://mal.example/'), ''],
    ['another’s address through a counter', linking('atelier.fr', 'https://clics.example/'), ''],
    [
      'the body’s address that leads to the body',
      linking('www.francetravail.fr', 'https://candidat.francetravail.fr/'),
      '',
    ],
    ['one body’s that leads to another', linking('francetravail.fr', 'https://www.ameli.fr/'), ''],
    [
      'an address in a sentence',
      linking('Allez sur francetravail.fr vite', 'https://mal.example/'),
      '',
    ],
    [
      'a body’s that leads elsewhere',
      linking('www.francetravail.fr/rib', 'https://mal.example/'),
      'elsewhere',
    ],
    ['with its scheme', linking('https://francetravail.fr', 'https://mal.example/'), 'elsewhere'],
  ],
  'paints-over': [
    ['a plain message', saying('Bonjour'), ''],
    ['one that was cut', saying('Bonjour', { truncated: true }), ''],
    ['one that covers the webmail', saying('Bonjour', { paintsOver: true }), 'paints'],
  ],
}

/** Whose a message is. */
const senders: Table = {
  'authentication-failed': [
    ['not checked', checked(FT, 'unknown'), ''],
    ['a body’s that passed', checked(FT, 'pass'), ''],
    ['another’s that passed', checked(ATELIER, 'pass'), ''],
    ['a body’s through a list, which breaks the check', checked(FT, 'fail', true), ''],
    ['a body’s that failed', checked(FT, 'fail'), 'of-body'],
    ['a local body’s that failed', checked(LOCAL, 'fail'), 'of-body'],
    ['another’s that failed', checked(ATELIER, 'fail'), 'of-others'],
  ],
  'reply-to-elsewhere': [
    ['no other place', mail(FT), ''],
    ['the same place', answered(FT, 'dossier@francetravail.fr'), ''],
    ['a part of the same place', answered(ATELIER, 'dossier@mail.atelier-fictif.test'), ''],
    ['another body', answered(FT, 'contact@ameli.fr'), ''],
    ['a ticket system', answered(FT, 'support@organisme.zendesk.com'), ''],
    ['from a local body to another', answered(LOCAL, 'accueil@eedk.fr'), ''],
    ['a list that says so', answered(FT, 'reseau@listes.test', { list: true }), ''],
    ['a sender without an address', answered('France Travail', 'x@mal.example'), ''],
    ['away from a body', answered(FT, 'dossier@mal.example'), 'of-body'],
    ['from a local body to a free mailbox', answered(LOCAL, 'ml.fictif@gmail.com'), 'of-body'],
    [
      'to a free mailbox that plays a list',
      answered(FT, 'reseau@gmail.com', { subject: '[Reseau] Compte rendu' }),
      'of-body',
    ],
    ['from anybody to a free mailbox', answered(ATELIER, 'atelier@gmail.com'), 'free-mail'],
    [
      'from a local body to a second domain',
      answered(LOCAL, 'rdv@val-fictif.test'),
      'of-local-body',
    ],
    [
      'to what looks like a list',
      answered(FT, 'reseau@listes.test', { subject: '[Reseau] Compte rendu' }),
      'to-list',
    ],
    ['from anybody to anybody', answered(ATELIER, 'compta@bureau.test'), 'other'],
  ],
  'sender-free-mail': [
    ['a domain of its own', mail(ATELIER), ''],
    ['no address', mail('Atelier Fictif'), ''],
    ['a free mailbox’s word in a domain', mail('Atelier <x@gmail.com.atelier.test>'), ''],
    ['a free mailbox', mail('Atelier Fictif <atelier@gmail.com>'), 'free'],
    ['a provider’s', mail('Atelier Fictif <atelier@orange.fr>'), 'free'],
  ],
  'sender-name-holds-address': [
    ['a name', mail(ATELIER), ''],
    ['its own address', mail('"x@atelier-fictif.test" <x@atelier-fictif.test>'), ''],
    ['an address of the same place', mail('"x@mail.atelier.test" <x@atelier.test>'), ''],
    ['an address and nothing behind it', mail('contact@francetravail.fr'), ''],
    [
      'an address that a platform vouches for',
      mail('"conseiller@francetravail.fr (Google Agenda)" <agenda@google.com>'),
      '',
    ],
    ['a body’s address', mail('"contact@francetravail.fr" <x@mal.example>'), 'official'],
    ['another’s address', mail('"lea@asso.test via liste" <liste@listes.test>'), 'other'],
  ],
  'sender-not-official': [
    ['a body', mail(FT), ''],
    ['a part of its domain', mail('France Travail <x@mail.francetravail.fr>'), ''],
    ['a local body', mail(LOCAL), ''],
    ['a domain that is only known to be a body’s', mail('Mission Locale <x@ejfc.org>'), ''],
    ['a name made to be taken for it', mail('Dossier <x@francetravail-rib.example>'), 'lookalike'],
    ['somebody else', mail(ATELIER), 'unrelated'],
    ['nobody that can be seen', mail('France Travail'), 'unrelated'],
  ],
}

export const ofMessages: Table = { ...deceits, ...senders }
