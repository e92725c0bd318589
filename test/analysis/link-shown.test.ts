import { expect, test } from 'vitest'
import { falseLink } from '../../src/analysis/link-shown.ts'
import { platformOf, withoutVouched } from '../../src/analysis/platform.ts'
import { type Link, NO_MESSAGE } from '../../src/evidence/message.ts'
import { knowledgeWith } from '../knowledge.ts'

const link = (text: string, hostname: string): Link => ({
  text,
  href: '',
  chain: [],
  target: null,
  hostname,
  quoted: false,
})
const shown = (...links: readonly Link[]) =>
  falseLink({ ...NO_MESSAGE, links }, knowledgeWith())?.shown

test.each<readonly [string, string, string | undefined, string]>([
  ['francetravail.fr est fermé', 'mal.example', undefined, 'words behind it'],
  ['Fin.Merci', 'mal.example', undefined, 'a full stop inside words'],
  ['tilleul.example', 'mal.example', undefined, 'a stranger’s'],
  ['francetravail.fr', 'www.francetravail.fr', undefined, 'its own'],
  [' FranceTravail.fr ', 'mal.example', 'francetravail.fr', 'spaces and capitals'],
  ['http://www.caf.fr:80/x?y#z', 'mal.example', 'www.caf.fr', 'with port and path'],
])('%j that opens %s shows %s (%s)', (text, hostname, expected, _) =>
  expect(shown(link(text, hostname))).toBe(expected),
)

test('the first false link of several', () =>
  expect(
    shown(link('caf.fr', 'caf.fr'), link('ameli.fr', 'mal.example'), link('caf.fr', 'mal.example')),
  ).toBe('ameli.fr'))

test.each([
  ['x@bocage.example', undefined, 'x@francetravail.fr (Agenda)'],
  ['x@mal-google.com', undefined, 'x@francetravail.fr (Agenda)'],
  ['x@google.com', 'google.com', '  (Agenda)'],
])('from %s the platform is %s, and the name is read as %j', (address, platform, read) => {
  const message = { ...NO_MESSAGE, sender: { name: '', address } }
  expect(platformOf(message)).toBe(platform)
  expect(withoutVouched(message, 'x@francetravail.fr (Agenda)')).toBe(read)
})
