import { readdirSync, readFileSync } from 'node:fs'
import type { Manifest } from '../../src/list/manifest.ts'

const every = (folder: string, name: (entry: string) => string) =>
  readdirSync(folder).map((entry) => readFileSync(`${folder}/${name(entry)}`, 'utf8'))

/** The made-up messages of the fixtures, and one with every kind of header and part. */
export const EMLS: readonly string[] = [
  ...every('test/fixtures/messages', (slug) => `${slug}/message.eml`),
  [
    'Received: from a.example by mx.boite.example; Sun, 22 Nov 2026 09:00:00 +0000',
    'Authentication-Results: mx.boite.example; dmarc=pass (p=none) header.from=a.example',
    'From: =?utf-8?q?L=C3=A9a?= <lea@a.example>',
    'Reply-To: groupe: b@b.example, c@c.example;',
    'Subject: =?iso-8859-1?b?6Q==?= dossier',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>Votre dossier <a href=3D"https://a.example/?x=3D1">ici</a></p>',
    '--b',
    'Content-Type: text/calendar; method=REQUEST',
    '',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Rendez-vous\nEND:VEVENT\nEND:VCALENDAR',
    '--b',
    'Content-Type: message/rfc822',
    'Content-Disposition: attachment; filename="a.eml"',
    '',
    'From: d@d.example',
    'Subject: dedans',
    '',
    'Bonjour',
    '--b--',
  ].join('\r\n'),
]

export const PASTED: readonly string[] = every('test/fixtures/pasted', (file) => file)

export const HTML: readonly string[] = [
  '<p>Bonjour,</p><div style="font-size:0">zq</div><blockquote>Le 3 mai, Léa a écrit :<p>Merci</p></blockquote>',
  '<style>.z{display:none}</style><table><tr><td class="z">a<td><a href="https://a.example">ici</a></table><img alt="Logo" src="cid:1">',
  '<form action="https://a.example"><label>IBAN <input name="iban"></label></form><bdo dir="rtl">liavarT</bdo>',
]

const HASH = 'a'.repeat(64)
export const GOOD_MANIFEST: Manifest = {
  format: 'vigie-list/1',
  version: 2,
  created: '2026-11-22T09:00:00Z',
  expires: '2026-11-29T09:00:00Z',
  previous: 1,
  count: { listed: 1, official: 0, withdrawn: 1 },
  list: { file: 'list-2.txt.gz', bytes: 10, sha256: HASH, textBytes: 20 },
  textSha256: HASH,
  deltas: [{ file: 'delta-1.txt.gz', bytes: 10, sha256: HASH, textBytes: 20, from: 1 }],
  nextKeys: [],
  shrinksFrom: null,
}

const PUBLISHER = {
  name: 'Réseau',
  address: 'https://listes.exemple.fr/vigie/',
  key: 'B'.padEnd(43, 'A'),
}

export const GOOD_POLICY = {
  ownName: 'Mission Locale du Valdorvane',
  ownDomains: ['mlvaldorvane.example'],
  publishers: [PUBLISHER],
  contact: { name: 'Accueil', mail: 'accueil@mlvaldorvane.example', phone: '01 23 45 67 89' },
  allowedHosts: ['boulangerie.example'],
  webmailHosts: ['courrier.mlvaldorvane.example'],
  goOn: false,
  feeds: true,
  feedsOff: ['openphish'],
  language: 'fr',
}

export const GOOD_SETTINGS = {
  language: 'auto',
  trusted: [{ kind: 'site', name: 'boulangerie.example', until: null }],
  pausedUntil: { 'journal.example': 1_796_000_000_000 },
  ownName: 'Mission Locale du Valdorvane',
  ownDomains: ['mlvaldorvane.example'],
  webmailHosts: ['courrier.mlvaldorvane.example'],
  feedsOff: ['openphish'],
  publishers: [PUBLISHER],
  warnAbout: { caution: true, messages: false },
}
