import { describe, expect, test } from 'vitest'
import { domainOf, readMailbox } from '../../src/reader/mailbox.ts'

describe('an address', () => {
  test.each([
    ['Camille Exemple <camille@exemple.test>', 'Camille Exemple', 'camille@exemple.test'],
    ['camille@exemple.test', '', 'camille@exemple.test'],
    ['"camille exemple"@exemple.test', '', '"camille exemple"@exemple.test'],
    ['Camille <"c e"@exemple.test>', 'Camille', '"c e"@exemple.test'],
    ['Camille', 'Camille', null],
    [
      '"contact@francetravail.fr"@mal.example',
      'contact@francetravail.fr',
      '"contact@francetravail.fr"@mal.example',
    ],
    ['<"CONTACT@caf.fr"@mal.example>', 'contact@caf.fr', '"contact@caf.fr"@mal.example'],
    ['Service <"contact@ameli.fr"@mal.example>', 'Service', '"contact@ameli.fr"@mal.example'],
  ])('%s', (text, name, address) => expect(readMailbox(text)).toEqual({ name, address }))

  test('belongs to what stands behind its last @', () =>
    expect(domainOf('"contact@francetravail.fr"@mal.example')).toBe('mal.example'))
})
