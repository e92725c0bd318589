import type { Link } from '../../../src/evidence/message.ts'
import { readLink } from '../../../src/reader/links.ts'
import { page, saying, type Table } from '../rows.ts'

const AWAY = 'https://suivi-dossier.test/'
const OFFICIAL = 'https://candidat.francetravail.fr/'
const linking = (text: string, ...links: Link[]) => saying(text, { links })

const picture = (text: string, href: string, linked = 1, quoted = false) =>
  saying(text, {
    pictures: { count: 1, linked, alternative: '', hostnames: [] },
    links: [readLink('', href, quoted)],
  })

/** What a mail asks for. */
export const given: Table = {
  'asks-for-payment': [
    ['never', saying('Nous ne demandons jamais de frais de dossier, ne payez rien.'), ''],
    [
      'something to win',
      saying('Répondez, vous avez besoin de rien, gagnez une carte cadeau.'),
      '',
    ],
    ['fees and nobody to pay them', saying('Les frais de dossier ont changé.'), ''],
    ['to pay what is no fee', saying('Veuillez régler la cantine.'), ''],
    ['in two sentences', saying('Parlons des frais de dossier. Veuillez patienter.'), ''],
    ['an ordinary number', saying('Appelez le 06 39 98 01 44.'), ''],
    ['the card opposition line', saying('Appelez le 0892 705 705.'), ''],
    ['vouchers', saying('Peux-tu acheter trois cartes cadeaux ?'), 'asked payment'],
    [
      'fees, in the subject',
      saying('', { subject: 'Réglez vos frais de dossier' }),
      'asked payment',
    ],
    ['a premium rate', saying('Appelez le 08 99 00 00 00.'), 'asked payment'],
    [
      'a premium rate as it is usually written',
      saying('Appelez le 0 899 00 00 00.'),
      'asked payment',
    ],
  ],
  'attachment-to-open': [
    ['no file', saying('Ouvrez la pièce jointe.'), ''],
    ['a document', saying('Ci-joint.', { attachments: ['lettre.pdf'] }), ''],
    [
      'a page',
      saying('Ci-joint.', { attachments: ['formulaire-rib.html'] }),
      'attached attachment',
    ],
  ],
  'text-as-picture': [
    ['a picture that is no link', picture('', AWAY, 0), ''],
    [
      'a picture below a text',
      picture('Bonjour Camille, voici le programme. '.repeat(4), AWAY),
      '',
    ],
    ['one that leads to the body', picture('', OFFICIAL), ''],
    ['one in the quoted thread', picture('', AWAY, 1, true), ''],
    ['one that leads away', picture('Voir en ligne', AWAY), 'linked click'],
    ['one that leads nobody knows where', picture('', 'https://bit.ly/x'), 'linked click'],
  ],
}

/** Where a mail sends its reader. */
export const steps: Table = {
  'asks-to-log-in': [
    ['no link', saying('Connectez-vous.'), ''],
    ['to the body', linking('Cliquez.', readLink('Me connecter', OFFICIAL)), ''],
    ['in the quoted thread', linking('Bonjour', readLink('Me connecter', AWAY, true)), ''],
    ['a number to call', linking('Cliquez ici', readLink('ici', 'tel:0639980144')), ''],
    ['a mail address', linking('Cliquez ici', readLink('ici', 'mailto:x@suivi-dossier.test')), ''],
    ['a picture to click', linking('Bonjour', readLink('', AWAY)), ''],
    ['a login', linking('Bonjour', readLink('Accéder à mon espace', AWAY)), 'asked login'],
    ['"here", as told', linking('Cliquez ici', readLink('ici', AWAY)), 'asked login'],
    ['a bare address, as told', linking('Mettez à jour', readLink(AWAY, AWAY)), 'asked login'],
    ['"here", not told', linking('Le programme', readLink('ici', AWAY)), 'linked personal'],
    ['other words', linking('Bonjour', readLink('Le programme', AWAY)), 'linked personal'],
  ],
  'asks-to-scan': [
    ['a code, not to be scanned', saying('Le QR code figure sur votre carte.'), ''],
    ['to scan something else', saying('Scannez le document.'), ''],
    ['in two sentences', saying('Scannez le document. Un QR code suit.'), ''],
    [
      'on a page, far below',
      page(`<p>${'Le tilleul. '.repeat(400)}</p><p>Scannez le QR code</p>`),
      '',
    ],
    ['in a mail', saying('Flashez le QR-code ci-dessous.'), 'asked login'],
    ['on a page', page('<p>Bonjour. Scannez ce code QR.</p>'), 'asked login'],
  ],
  'asks-to-go-elsewhere': [
    ['a messenger’s name in a mail', saying('WhatsApp est une application.'), ''],
    ['a call to write in another line', saying('WhatsApp\nÉcrivez-nous par mail.'), ''],
    [
      'a messenger in the quoted thread',
      linking('Bonjour', readLink('', 'https://wa.me/33', true)),
      '',
    ],
    ['a number that is only shown', page('<a href="tel:+33639980144">06 39 98 01 44</a>'), ''],
    ['a call without a number', page('<p>Appelez votre conseiller.</p>'), ''],
    ['a mail address', page('<p>Appelez</p><a href="mailto:x@suivi.test">Écrire</a>'), ''],
    ['a mail that says so', saying('Contactez-moi sur WhatsApp'), 'asked contact-elsewhere'],
    [
      'a mail’s link',
      linking('', readLink('Suite', 'https://wa.me/33')),
      'asked contact-elsewhere',
    ],
    ['a page that says so', page('<p>Suite par Telegram</p>'), 'asked contact-elsewhere'],
    [
      'a page’s link',
      page('<a href="https://wa.me/33639980144">Suite</a>'),
      'asked contact-elsewhere',
    ],
    [
      'a number to call',
      page('<p>Appelez le</p><a href="tel:+33639980144">06 39 98 01 44</a>'),
      'asked contact-elsewhere',
    ],
  ],
}
