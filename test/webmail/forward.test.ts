import { describe, expect, test } from 'vitest'
import { judgeMessage } from '../../src/judge/message.ts'
import { readPasted } from '../../src/webmail/pasted.ts'
import { knowledgeWith } from '../knowledge.ts'

const knowledge = knowledgeWith()
const levelOf = (text: string) => judgeMessage(readPasted(text), knowledge).level

/** What is handed on: a sender, a subject, a text. */
interface Handed {
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly text: string
}
const GUILTY: Handed = {
  name: 'France Travail',
  address: 'suivi@gestion-dossiers.test',
  subject: 'Votre allocation',
  text: 'Bonjour,\nEnvoyez-nous votre RIB et une photo de votre carte bancaire.',
}
const HONEST: readonly Handed[] = [
  {
    ...GUILTY,
    address: 'ne-pas-repondre@francetravail.fr',
    text: 'Bonjour,\nVotre atelier a lieu jeudi.',
  },
  {
    name: 'Lina Inventée',
    address: 'lina@boite.test',
    subject: 'Dimanche',
    text: 'On se voit à 14 h ?',
  },
  {
    name: 'Garage Fictif',
    address: 'contact@garage-fictif.test',
    subject: 'Facture',
    text: 'Voici le RIB du garage pour votre virement.',
  },
]
const quoted = (text: string) => text.replaceAll(/^/gm, '> ')

/** How each program writes it. */
const FORMS: Readonly<Record<string, (one: Handed) => string>> = {
  'iPhone, French': ({ name, address, subject, text }) =>
    `Envoyé de mon iPhone\n\nDébut du message transféré :\n\n${quoted(`De: ${name} <${address}>\nObjet: ${subject}\nDate: 2 novembre 2026 à 09:00:00 UTC+1\nÀ: moi@boite.test\n\n${text}`)}`,
  'iPhone, English': ({ name, address, subject, text }) =>
    `Begin forwarded message:\n\nFrom: ${name} <${address}>\nSubject: ${subject}\nDate: 2 November 2026 at 09:00:00 CET\nTo: moi@boite.test\n\n${text}`,
  'Mail on a Mac, quoted in English': ({ name, address, subject, text }) =>
    `Is this real?\n\nBegin forwarded message:\n\n${quoted(`From: "${name}" <${address}>\nSubject: ${subject}\nDate: 2 Nov 2026\nTo: me@boite.test\nReply-To: ${address}\n\n${text}`)}`,
  'Outlook, French': ({ name, address, subject, text }) =>
    `Bonjour, c’est vrai ?\n\nDe : ${name} <${address}>\nEnvoyé : lundi 2 novembre 2026 09:00\nÀ : Moi <moi@boite.test>\nObjet : ${subject}\n\n${text}`,
  'Outlook, English': ({ name, address, subject, text }) =>
    `FYI\n\nFrom: ${name} <${address}>\nSent: Monday, November 2, 2026 9:00 AM\nTo: Me <moi@boite.test>\nSubject: ${subject}\n\n${text}`,
  'Outlook, an older one': ({ name, address, subject, text }) =>
    `-----Message d'origine-----\nDe : ${name} [mailto:${address}]\nEnvoyé : lundi 2 novembre 2026 09:00\nÀ : moi\nObjet : ${subject}\n\n${text}`,
  'Outlook on a phone': ({ name, address, subject, text }) =>
    `Télécharger Outlook pour iOS\n________________________________\nDe : ${name} <${address}>\nEnvoyé : lundi, novembre 2, 2026 9:00 AM\nÀ : moi@boite.test <moi@boite.test>\nObjet : ${subject}\n\n${text}`,
  'Outlook on a phone, English': ({ name, address, subject, text }) =>
    `Get Outlook for Android\n________________________________\nFrom: ${name} <${address}>\nSent: Monday, November 2, 2026 9:00:00 AM\nTo: moi@boite.test\nSubject: ${subject}\n\n${text}`,
  'Gmail, French': ({ name, address, subject, text }) =>
    `---------- Forwarded message ---------\nDe : ${name} <${address}>\nDate: lun. 2 nov. 2026 à 09:00\nSubject: ${subject}\nTo: <moi@boite.test>\n\n\n${text}`,
  'Gmail, below words of one’s own': ({ name, address, subject, text }) =>
    `Tu en penses quoi ?\n\n---------- Message transféré ---------\nDe : *${name}* <${address}>\nDate : lun. 2 nov. 2026 à 09:00\nObjet : ${subject}\nÀ : <moi@boite.test>\n\n${text}`,
  'Yahoo, French': ({ name, address, subject, text }) =>
    `----- Message transféré -----\nDe : ${name} <${address}>\nÀ : "moi@boite.test" <moi@boite.test>\nEnvoyé : lundi 2 novembre 2026 à 09:00:00 UTC+1\nObjet : ${subject}\n\n${text}`,
  'Yahoo, English': ({ name, address, subject, text }) =>
    `----- Forwarded Message -----\nFrom: ${name} <${address}>\nTo: moi@boite.test\nSent: Monday, November 2, 2026\nSubject: ${subject}\n\n${text}`,
  Orange: ({ name, address, subject, text }) =>
    `\n${quoted(`Message du 02/11/26 09:00\nDe : "${name}" <${address}>\nA : moi@boite.test\nCopie à : \nObjet : ${subject}\n\n${text}`)}`,
  'La Poste': ({ name, address, subject, text }) =>
    `-------- Message d'origine --------\nDe : ${name} <${address}>\nEnvoyé : 2 novembre 2026 09:00\nA : moi@boite.test\nObjet : ${subject}\n\n${text}`,
  'Thunderbird, French': ({ name, address, subject, text }) =>
    `\n-------- Message transféré --------\nSujet : \t${subject}\nDate : \tMon, 2 Nov 2026 09:00:00 +0100\nDe : \t${name} <${address}>\nPour : \tmoi@boite.test\n\n\n${text}`,
  'Thunderbird, English, its table copied': ({ name, address, subject, text }) =>
    `-------- Forwarded Message --------\nSubject:\n${subject}\nDate:\nMon, 2 Nov 2026 09:00:00 +0100\nFrom:\n${name} <${address}>\nTo:\nmoi@boite.test\n\n${text}`,
  Samsung: ({ name, address, subject, text }) =>
    `Envoyé depuis mon appareil Galaxy\n\n-------- Message d'origine --------\nDe : ${name} <${address}> \nDate : 02/11/2026 09:00 (GMT+01:00) \nÀ : moi@boite.test \nObjet : ${subject} \n\n${text}`,
  'Samsung, English': ({ name, address, subject, text }) =>
    `-------- Original message --------\nFrom: ${name} <${address}> \nDate: 02/11/2026 09:00 (GMT+01:00) \nTo: moi@boite.test \nSubject: ${subject} \n\n${text}`,
  'a forward of a forward': (one) =>
    `De : Sami Inventé <sami@boite.test>\nEnvoyé : mardi 3 novembre 2026\nÀ : Lina\nObjet : TR: ${one.subject}\n\nRegarde.\n\n---------- Forwarded message ---------\nFrom: ${one.name} <${one.address}>\nDate: Mon, Nov 2, 2026\nSubject: ${one.subject}\nTo: sami\n\n${one.text}`,
}

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  test('gives the sender, the subject and the text of what is handed on', () => {
    const { sender, subject, text } = readPasted(form(GUILTY))
    expect(sender).toEqual({ name: GUILTY.name, address: GUILTY.address })
    expect(subject).toBe(GUILTY.subject)
    expect(text).toBe(GUILTY.text)
  })
  test('is judged by that', () => {
    for (const one of HONEST) expect(levelOf(form(one)), one.name).toBe('none')
    expect(levelOf(form(GUILTY))).toBe('danger')
  })
})

describe('text messages and chats', () => {
  const TEXT =
    'France Travail : envoyez votre RIB et votre carte bancaire sur https://dossier-suivi.test/rib'
  test.each([
    ['[02/11/2026, 09:00:12] France Travail : ', 'France Travail'],
    ['\u200e[02/11/2026 à 09:00:12] \u202aFrance Travail\u202c : ', 'France Travail'],
    ['11/2/26, 9:00\u202fAM - +33 6 00 00 00 00: ', '+33 6 00 00 00 00'],
    [
      '02/11/2026, 08:59 - Les messages et les appels sont chiffrés de bout en bout.\n02/11/2026, 09:00 - FT Info: ',
      'FT Info',
    ],
    ['De : FT Info\nReçu le : 02/11/2026 09:00\nMessage : ', 'FT Info'],
    ['From: FT Info\nReceived: 02/11/2026 09:00\nText: ', 'FT Info'],
  ])('%j names who wrote it', (before, name) => {
    const message = readPasted(before + TEXT)
    expect(message.sender.name).toBe(name)
    expect(message.text).toContain(TEXT)
    expect(levelOf(before + TEXT)).toBe('danger')
    expect(levelOf(`${before}On se retrouve devant France Travail à 14 h ?`)).toBe('none')
  })
})

describe('what is no forward', () => {
  test('an answer is its writer’s, whatever thread stands below', () => {
    const { sender, text } = readPasted(
      'De : Nora Inventée <nora@francetravail.fr>\nEnvoyé : mardi\nÀ : Lina\nObjet : RE: Mon dossier\n\nBonjour, c’est noté.\n\nDe : Lina <lina@boite.test>\nEnvoyé : lundi\nÀ : Nora\nObjet : Mon dossier\n\nDois-je envoyer mon RIB ?',
    )
    expect(sender.name).toBe('Nora Inventée')
    expect(text).toBe('Bonjour, c’est noté.')
  })
  test('two lines that look like a header’s', () => {
    const text = 'Horaires\nDe : 9 h\nÀ : 12 h\nÀ bientôt'
    expect(readPasted(text).text).toBe(text)
  })
  test('a scam is one above an honest message that it seems to hand on', () =>
    expect(
      levelOf(
        `De : France Travail <a@gestion.test>\nEnvoyé : mardi\nÀ : moi\nObjet : TR: Dossier\n\n${GUILTY.text}\n\n---------- Forwarded message ---------\nFrom: Lina <lina@boite.test>\nDate: lundi\nSubject: Salut\nTo: moi\n\nÀ bientôt`,
      ),
    ).toBe('danger'))
  test('a long text without one is read in time', () => {
    const start = performance.now()
    readPasted('De : a\nÀ : b\n'.repeat(3_000))
    readPasted('> '.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})
