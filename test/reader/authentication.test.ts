import { describe, expect, test } from 'vitest'
import { type Header, readAuthentication } from '../../src/reader/authentication.ts'

const by = (host: string): Header => ({
  key: 'received',
  value: `from x.test by ${host}; Tue, 3 Mar`,
})
const says = (value: string): Header => ({ key: 'authentication-results', value })
const RECEIVED = by('mx.boite.test')

describe('a check that the receiver wrote', () => {
  test.each<[string, string, readonly Header[]]>([
    ['nothing', 'unknown', []],
    ['one that passed', 'pass', [says('mx.test; spf=pass; dkim=pass; dmarc=pass')]],
    ['one that failed', 'fail', [says('mx.test; spf=pass; dkim=none; dmarc=fail (p=NONE)')]],
    ['a failed SPF alone', 'fail', [says('mx.test; spf=softfail smtp.mailfrom=a.test')]],
    ['a failed SPF of a signed forward', 'unknown', [says('mx.test; spf=fail; dkim=pass')]],
    ['a check that had no answer', 'unknown', [says('mx.test; spf=temperror; dmarc=none')]],
    [
      'one method a header',
      'fail',
      [RECEIVED, says('mx.boite.test; spf=pass'), says('boite.test; dmarc=fail')],
    ],
    [
      'one without a name, as Outlook writes',
      'fail',
      [says('spf=fail smtp.mailfrom=a.test; dkim=none; dmarc=fail action=none')],
    ],
    ['a version and a method with one', 'fail', [says('mx.test 1; spf/1=pass; dmarc/1=fail')]],
  ])('%s: %s', (_, expected, headers) => expect(readAuthentication(headers)).toBe(expected))
})

describe('a check that the sender wrote', () => {
  test.each<[string, string, readonly Header[]]>([
    ['below the receiver’s', 'fail', [says('mx.test; dmarc=fail'), says('mx.test; dmarc=pass')]],
    [
      'above it, by its own name',
      'fail',
      [says('envoi.test; dmarc=pass'), RECEIVED, says('mx.boite.test; dmarc=fail')],
    ],
    [
      'an earlier host’s that failed',
      'pass',
      [
        RECEIVED,
        says('mx.boite.test; dmarc=pass'),
        by('relais.test'),
        says('relais.test; dmarc=fail'),
      ],
    ],
    [
      'inside an address',
      'fail',
      [says('mx.test; spf=fail smtp.mailfrom="; dmarc=pass"@a.test; dmarc=fail')],
    ],
    [
      'inside a comment',
      'fail',
      [says('mx.test; spf=fail (a \\) ; dmarc=pass ; dkim=pass); dkim=none')],
    ],
    ['inside a value', 'fail', [says('mx.test; spf=fail smtp.mailfrom=dmarc=pass; dmarc=fail')]],
    [
      'in the receiver’s name, against its SPF',
      'fail',
      [RECEIVED, says('mx.boite.test; spf=fail'), says('mx.boite.test; dmarc=pass')],
    ],
  ])('%s: %s', (_, expected, headers) => expect(readAuthentication(headers)).toBe(expected))
})

test('reads a long header in one walk', () => {
  const start = performance.now()
  readAuthentication(
    Array.from({ length: 5000 }, () => says(`a;${'('.repeat(5000)}${'"\\'.repeat(5000)}`)),
  )
  expect(performance.now() - start).toBeLessThan(2000)
})
