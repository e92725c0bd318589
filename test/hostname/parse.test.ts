import { describe, expect, test } from 'vitest'
import { normaliseHostname } from '../../src/hostname/normalise.ts'
import { isFreeHosting, isFreeMail, isIpAddress, parse } from '../../src/hostname/parse.ts'

describe('one spelling for a hostname', () => {
  test.each([
    ['francetravail.fr', 'francetravail.fr'],
    [' FranceTravail.FR ', 'francetravail.fr'],
    ['francetravail.fr.', 'francetravail.fr'],
    ['francetravail.fr:8443', 'francetravail.fr'],
    ['pôle-emploi.fr', 'xn--ple-emploi-rbb.fr'],
    ['Pôle-Emploi.fr', 'xn--ple-emploi-rbb.fr'],
    ['ｆｒａｎｃｅtravail。fr', 'francetravail.fr'],
    ['[::1]:80', '::1'],
    ['::1', '::1'],
    ['127.0.0.1:80', '127.0.0.1'],
    ['', ''],
    ['...', ''],
    ['[', ''],
    ['x'.repeat(10_000), ''],
  ])('%s -> %s', (input, name) => expect(normaliseHostname(input)).toBe(name))
})

describe('the parts of a name', () => {
  test.each([
    ['a.b.exemple.fr', 'exemple.fr', 'exemple', 'fr', 'a.b'],
    ['exemple.asso.fr', 'exemple.asso.fr', 'exemple', 'asso.fr', ''],
    ['www.impots.gouv.fr', 'impots.gouv.fr', 'impots', 'gouv.fr', 'www'],
    ['x.ft.vercel.app', 'ft.vercel.app', 'ft', 'vercel.app', 'x'],
    ['x.ft.weebly.com', 'ft.weebly.com', 'ft', 'weebly.com', 'x'],
    ['www.weebly.com', 'www.weebly.com', 'www', 'weebly.com', ''],
    ['weebly.com', 'weebly.com', 'weebly', 'com', ''],
    ['localhost', 'localhost', '', '', ''],
    ['fr', 'fr', '', '', ''],
    ['192.0.2.7', '192.0.2.7', '', '', ''],
    ['2001:db8::1', '2001:db8::1', '', '', ''],
    ['', '', '', '', ''],
  ])('%s', (hostname, registrable, label, suffix, subdomain) =>
    expect(parse(hostname)).toMatchObject({ registrable, label, suffix, subdomain }),
  )
})

test('free hosting is what anyone can have', () => {
  for (const name of [
    'ft.vercel.app',
    'x.web.app',
    'x.github.io',
    'x.wordpress.com',
    'a.b.free.fr',
  ])
    expect(isFreeHosting(name), name).toBe(true)
  for (const name of ['francetravail.fr', 'vercel.com', 'x.asso.fr', 'impots.gouv.fr', '1.2.3.4'])
    expect(isFreeHosting(name), name).toBe(false)
})

test('addresses without a name', () => {
  for (const name of ['192.0.2.7', '[2001:db8::1]', '192.0.2.7:80'])
    expect(isIpAddress(name)).toBe(true)
  for (const name of ['fr', '1.fr', '']) expect(isIpAddress(name)).toBe(false)
})

test('free mail is exact', () => {
  for (const name of ['gmail.com', 'Orange.fr', 'laposte.net']) expect(isFreeMail(name)).toBe(true)
  for (const name of ['francetravail.net', 'gmail.com.exemple.fr', 'laposte.fr', ''])
    expect(isFreeMail(name)).toBe(false)
})
