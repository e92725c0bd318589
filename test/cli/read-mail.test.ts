import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInKnowledge } from '../../src/cli/knowledge.ts'
import { readMail } from '../../src/cli/read-mail.ts'
import { judgeMessage } from '../../src/judge/message.ts'

const HEAD = [
  'From: "France Travail" <gestion@dossier-suivi.test>',
  'To: camille@exemple.test',
  'Subject: Suspension',
  'Date: Tue, 03 Nov 2026 08:00:00 +0100',
  'Message-ID: <1@dossier-suivi.test>',
]
const ASKS = '<p>Répondez avec votre numéro de sécurité sociale et une pièce d’identité.</p>'
const HELLO = '<p>Réunion reportée à l’été, à bientôt.</p>'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-mail-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string) {
  const file = join(folder, 'message.eml')
  await writeFile(file, bytes)
  return readMail(file)
}
const levelOf = async (bytes: Uint8Array | string) =>
  judgeMessage(await read(bytes), builtInKnowledge()).level

/** A message whose headers and body are in one encoding, whatever it says of it. */
const mail = (type: string, body: string, encoding: BufferEncoding = 'utf8', head = HEAD) =>
  Buffer.from([...head, `Content-Type: ${type}`, '', body].join('\r\n'), encoding)
const latin1 = (text: string) => text.replaceAll('’', "'")

describe('the encoding of a message is what its bytes are', () => {
  test.each([
    ['UTF-8 that says so', mail('text/html; charset=utf-8', ASKS)],
    ['UTF-8 under a label that nobody knows', mail('text/html; charset=x-perso', ASKS)],
    ['UTF-8 without a label', mail('text/html', ASKS)],
    ['UTF-8 that says Latin-1', mail('text/html; charset=iso-8859-15', ASKS)],
    ['UTF-8 that says ASCII', mail('text/html; charset=us-ascii', ASKS)],
    ['Latin-1 without a label', mail('text/html', latin1(ASKS), 'latin1')],
    ['Latin-1 that says UTF-8', mail('text/html; charset=utf-8', latin1(ASKS), 'latin1')],
    [
      'Latin-1 under a label that nobody knows',
      mail('text/html; charset=?', latin1(ASKS), 'latin1'),
    ],
    ['Latin-1 that says so', mail('text/html; charset=windows-1252', latin1(ASKS), 'latin1')],
    [
      'UTF-8 that was read as Latin-1 before it was sent',
      mail('text/html; charset=utf-8', Buffer.from(ASKS).toString('latin1')),
    ],
    ['UTF-16 as an editor saved it', Buffer.from(`\ufeff${mail('text/html', ASKS)}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    const { text } = await read(bytes)
    expect(text).toMatch(
      /^Répondez avec votre numéro de sécurité sociale et une pièce d.identité\.$/,
    )
    expect(await levelOf(bytes)).toBe('danger')
  })

  test.each([
    ['UTF-8 under a label that nobody knows', mail('text/html; charset=x-perso', HELLO)],
    ['Latin-1 that says UTF-8', mail('text/html; charset=utf-8', latin1(HELLO), 'latin1')],
    [
      'letters that only look mended',
      mail('text/plain; charset=utf-8', 'São João, â la carte, Ã toi'),
    ],
    ['Hebrew in its own encoding', mail('text/plain; charset=iso-8859-8', '\xf9\xec', 'latin1')],
  ])('says nothing of %s', async (_, bytes) => {
    expect((await read(bytes)).text).toMatch(
      /^(?:Réunion reportée à l.été|São João, â la carte, Ã toi$|של)/,
    )
  })

  test('headers too', async () => {
    const head = HEAD.map((line) => line.replace('Suspension', 'Réponse demandée'))
    const { subject } = await read(mail('text/plain', 'a', 'latin1', head))
    expect(subject).toBe('Réponse demandée')
  })
})

describe('what an editor put before the first header does not hide the headers', () => {
  test.each([
    ['a byte order mark', '\ufeff'],
    ['an empty line', '\r\n'],
    ['both, and a line of spaces', '\ufeff\n  \n\ufeff'],
  ])('%s', async (_, before) => {
    const bytes = Buffer.concat([Buffer.from(before), mail('text/html; charset=utf-8', ASKS)])
    expect((await read(bytes)).sender.address).toBe('gestion@dossier-suivi.test')
    expect(await levelOf(bytes)).toBe('danger')
  })

  test('a text without headers stays one', async () =>
    expect(await read('\n\n\ufeffBonjour, à demain.')).toMatchObject({
      reader: 'pasted',
      text: 'Bonjour, à demain.',
    }))
})

describe('relative addresses lead where the mail says', () => {
  const link = '<a href="../espace/connexion?x=1">ouvrir</a>'
  test.each([
    ['a base', `<base href="https://suivi.test/a/b/">${link}`],
    [
      'the first base with an address',
      `<base target=x><base href="https://suivi.test/a/b/"><base href="https://francetravail.fr/">${link}`,
    ],
    ['a base in the body', `<p>a</p><base href=" https://suivi.test/a/b/">${link}`],
  ])('%s', async (_, html) => {
    const { links } = await read(mail('text/html; charset=utf-8', html))
    expect(links.map(({ target }) => target)).toEqual(['https://suivi.test/a/espace/connexion?x=1'])
  })

  test('by a header', async () => {
    const { links } = await read(
      mail('text/html; charset=utf-8', link, 'utf8', [
        ...HEAD,
        'Content-Base: https://suivi.test/a/b/',
      ]),
    )
    expect(links[0]?.hostname).toBe('suivi.test')
  })

  test.each([
    ['no base', link],
    ['a base that leads nowhere', `<base href="/a/">${link}`],
    ['a place in the mail itself', '<base href="https://suivi.test/"><a href="#suite">suite</a>'],
  ])('nowhere with %s', async (_, html) =>
    expect((await read(mail('text/html; charset=utf-8', html))).links).toEqual([]),
  )
})

describe('an address as the first half of another is what a reader sees', () => {
  const from = (line: string) => [`From: ${line}`, ...HEAD.slice(1)]
  const asks = (line: string) =>
    mail(
      'text/html; charset=utf-8',
      '<p>Envoyez votre RIB et votre carte bancaire.</p>',
      'utf8',
      from(line),
    )

  test.each([
    '"contact@francetravail.fr"@dossier-suivi.test',
    '<"contact@francetravail.fr"@dossier-suivi.test>',
    'contact@francetravail.fr@dossier-suivi.test',
    '=?utf-8?B?Y29udGFjdEBmcmFuY2V0cmF2YWlsLmZy?=@dossier-suivi.test',
  ])('%s', async (line) => {
    const { sender } = await read(asks(line))
    expect(sender.name).toContain('contact@francetravail.fr')
    expect(sender.address).toMatch(/@dossier-suivi\.test$/)
    expect(await levelOf(asks(line))).toBe('danger')
  })

  test.each([
    '"camille exemple"@exemple.test',
    'camille+x@exemple.test',
    '"Camille" <c@exemple.test>',
  ])('not %s', async (line) =>
    expect((await read(asks(line))).sender.name).toMatch(/^(?:Camille)?$/),
  )
})

describe('an invitation is read', () => {
  const event = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
      '\r\n',
    )
  const asks = event(
    'SUMMARY:France Travail\\, votre dossier',
    'DESCRIPTION:Transmettez votre IBAN et une photo de votre ca',
    ' rte bancaire :\\nhttps://dossier-suivi.test/rib',
  )
  const mixed = (type: string) =>
    [
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Invitation</p>',
      '--x',
      `Content-Type: ${type}`,
      '',
      asks,
      '--x--',
    ].join('\r\n')

  test.each([
    ['as the whole message', mail('text/calendar; charset=utf-8; method=REQUEST', asks)],
    [
      'beside the words',
      mail('multipart/alternative; boundary=x', mixed('text/calendar; method=REQUEST')),
    ],
    [
      'as a file',
      mail('multipart/mixed; boundary=x', mixed('application/octet-stream; name=invite.ics')),
    ],
  ])('%s', async (_, bytes) => {
    const { text, links, unread } = await read(bytes)
    expect(text).toContain(
      'France Travail, votre dossier\nTransmettez votre IBAN et une photo de votre carte bancaire :',
    )
    expect(links.map(({ hostname }) => hostname)).toEqual(['dossier-suivi.test'])
    expect(unread).toBeUndefined()
    expect(await levelOf(bytes)).toBe('danger')
  })

  test('an honest one says nothing', async () => {
    const head = HEAD.map((line) => line.replace('"France Travail" <gestion', '"Camille" <camille'))
    const body = event(
      'SUMMARY:Point',
      'DESCRIPTION;LANGUAGE=fr:Salle 2\\, 10 h',
      'ORGANIZER;CN="C: E":mailto:c@exemple.test',
    )
    const bytes = mail('text/calendar; charset=utf-8', body, 'utf8', head)
    expect((await read(bytes)).text).toBe('Point\nSalle 2, 10 h')
    expect(await levelOf(bytes)).toBe('none')
  })
})

describe('a signed message is read, its signature is not judged', () => {
  test.each([
    ['signed', 'danger'],
    ['streamed', 'danger'],
    ['honest', 'none'],
  ])('%s: %s', async (name, level) => {
    const message = await readMail(`test/cli/signed/${name}.eml`)
    expect(message.unread).toBeUndefined()
    expect(message.links).toHaveLength(1)
    expect(judgeMessage(message, builtInKnowledge()).level).toBe(level)
  })
})

describe('what could not be read is named', () => {
  const base64 = (type: string) =>
    mail(
      `${type}\r\nContent-Transfer-Encoding: base64`,
      Buffer.from('not what it says').toString('base64'),
    )
  test.each([
    ['application/ms-tnef', base64('application/ms-tnef; name=winmail.dat')],
    ['application/pkcs7-mime', base64('application/pkcs7-mime; smime-type=signed-data')],
    ['text/calendar', mail('text/calendar', 'BEGIN:NOTHING')],
    ['application/pgp-encrypted', mail('text/plain', '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA')],
  ])('%s', async (type, bytes) => expect((await read(bytes)).unread).toEqual([type]))

  test('encrypted', async () =>
    expect((await readMail('test/cli/signed/encrypted.eml')).unread).toEqual([
      'application/x-pkcs7-mime',
    ]))

  test.each([
    ['an ordinary message', mail('text/html', HELLO)],
    [
      'a signature beside the words',
      mail(
        'multipart/signed; boundary=x',
        '--x\r\n\r\na\r\n--x\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--x--',
      ),
    ],
    [
      'a file',
      mail(
        'multipart/mixed; boundary=x',
        '--x\r\n\r\na\r\n--x\r\nContent-Type: application/pdf; name=cv.pdf\r\n\r\nx\r\n--x--',
      ),
    ],
  ])('not %s', async (_, bytes) => expect((await read(bytes)).unread).toBeUndefined())
})
