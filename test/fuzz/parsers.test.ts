import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readSavedMail } from '../../src/cli/read-mail.ts'
import { MESSAGE_LIMITS } from '../../src/evidence/limits.ts'
import type { MessageEvidence } from '../../src/evidence/message.ts'
import { parse } from '../../src/hostname/parse.ts'
import { encode } from '../../src/list/bytes.ts'
import { applyDelta } from '../../src/list/delta.ts'
import { ListError } from '../../src/list/fault.ts'
import { parseManifest } from '../../src/list/manifest.ts'
import { formatRows, parseRows } from '../../src/list/rows.ts'
import { sources } from '../../src/list/sources.ts'
import { readAuthentication } from '../../src/reader/authentication.ts'
import { readLink } from '../../src/reader/links.ts'
import { findAddress, readMailbox } from '../../src/reader/mailbox.ts'
import { readBody } from '../../src/reader/message/body.ts'
import { checkHistory } from '../../src/settings/history.ts'
import { validatePolicy } from '../../src/settings/policy.ts'
import { validateSettings } from '../../src/settings/validate.ts'
import { readPasted } from '../../src/webmail/pasted.ts'
import { mutated, objectLike } from './mutate.ts'
import { EMLS, GOOD_MANIFEST, GOOD_POLICY, GOOD_SETTINGS, HTML, PASTED } from './samples.ts'

/** The same inputs in every run: a new seed is one to look at, not one to fail a stranger's change. */
const SEED = 20261128
/** Inputs for each parser. */
const RUNS = 200

const ran = new Map<string, number>()

/** Gives a parser many inputs. `holds` looks at what it answered, or threw, and counts that it was asked. */
function feed<T>(name: string, inputs: fc.Arbitrary<T>, holds: (input: T) => unknown, runs = RUNS) {
  test(name, async () => {
    const property = fc.asyncProperty(inputs, async (input) => {
      await holds(input)
      ran.set(name, (ran.get(name) ?? 0) + 1)
    })
    await fc.assert(property, { seed: SEED, numRuns: runs })
  }, 60_000)
}

/** Answers, or refuses with one of the list's own faults: never by accident. */
function refusesByName(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    expect(error).toBeInstanceOf(ListError)
  }
}

/** What a reader answers is small enough to be judged, whatever it was given. */
function isBounded(message: Pick<MessageEvidence, 'text' | 'links'>): void {
  expect(message.text.length).toBeLessThanOrEqual(MESSAGE_LIMITS.text)
  expect(message.links.length).toBeLessThanOrEqual(MESSAGE_LIMITS.links)
}

const bytes = (text: string) => Buffer.from(text, 'utf8')
const anyText = fc.string({ maxLength: 400, unit: 'binary' })

describe('no input surprises', () => {
  feed(
    'the parser of hostnames',
    fc.oneof(mutated(['espace.francetravail.fr', '[::1]:443', 'xn--ple-exemple-2eb.fr']), anyText),
    (text) => {
      const { hostname, registrable } = parse(text)
      expect(hostname.endsWith(registrable)).toBe(true)
    },
    1_000,
  )

  for (const [id, source] of sources)
    feed(
      `the feed ${id}`,
      mutated([readFileSync(`test/fixtures/feeds/${id}.txt`, 'utf8')]),
      (text) => {
        for (const { text: name } of source.parse(text)) expect(typeof name).toBe('string')
      },
    )

  feed('the manifest of a signed list, as text', mutated([JSON.stringify(GOOD_MANIFEST)]), (text) =>
    refusesByName(() => parseManifest(encode(text))),
  )
  feed('the manifest of a signed list, as an object', objectLike({ ...GOOD_MANIFEST }), (value) =>
    refusesByName(() => parseManifest(encode(JSON.stringify(value) ?? ''))),
  )
  const rows = formatRows([
    { hostname: 'a.fr', word: 'listed', detail: '2026-11-22' },
    { hostname: 'b.fr', word: 'withdrawn', detail: '2026-11-22' },
  ])
  feed('the rows of a signed list', mutated([rows]), (text) => refusesByName(() => parseRows(text)))
  feed('a delta', mutated(['-a.fr\n+c.fr\tlisted\t2026-11-22\n']), (text) =>
    refusesByName(() => applyDelta(rows, text)),
  )

  feed('a policy', fc.oneof(objectLike(GOOD_POLICY), fc.anything()), (value) => {
    const { policy } = validatePolicy(value)
    // What was taken once is taken again, and nothing of it refused.
    expect(validatePolicy(policy)).toEqual({ policy, refused: [] })
  })
  feed('an imported file', fc.oneof(objectLike(GOOD_SETTINGS), fc.anything()), (value) => {
    const { settings } = validateSettings(value)
    expect(validateSettings(settings)).toEqual({ settings, refused: [] })
  })
  feed('a stored history', fc.array(fc.anything()), (value) => {
    const history = checkHistory(value)
    expect(checkHistory(history)).toEqual(history)
  })

  feed('a saved mail', mutated(EMLS), async (text) => {
    const message = await readSavedMail(bytes(text)).catch((error: unknown) => error)
    if (message instanceof Error) expect(message.message.length).toBeLessThan(200)
    else isBounded(message as MessageEvidence)
  })
  feed('bytes that are no mail', fc.uint8Array({ maxLength: 2_000 }), async (some) => {
    await readSavedMail(some).catch((error: unknown) => expect(error).toBeInstanceOf(Error))
  })
  feed(
    'the headers by which a sender is proved',
    fc.array(
      fc.record({
        key: fc.constantFrom('authentication-results', 'received', 'from'),
        value: mutated([
          'mx.boite.example; dmarc=pass (p=none) header.from=a.example; spf=fail',
          'from a by mx.boite.example with ESMTP; Sun, 22 Nov 2026',
        ]),
      }),
      { maxLength: 6 },
    ),
    (headers) => expect(['pass', 'fail', 'unknown']).toContain(readAuthentication(headers)),
  )
  feed('a mailbox', fc.oneof(mutated(['"Léa, ML" <lea@ml.example>']), anyText), (text) => {
    const { address } = readMailbox(text)
    if (address !== null) expect(address).toContain('@')
    findAddress(text)
  })
  feed('pasted text', mutated(PASTED), (text) => isBounded(readPasted(text)))
  feed(
    'the body of a message',
    mutated(HTML),
    (html) => isBounded(readBody(new JSDOM(html).window.document.body)),
    100,
  )

  for (const file of readdirSync('test/fixtures/links')) {
    const vectors = JSON.parse(readFileSync(`test/fixtures/links/${file}`, 'utf8'))
    const links = (vectors as readonly { readonly link: string }[]).map(({ link }) => link)
    feed(`links of ${file}`, mutated(links), (href) => {
      const { target, hostname, chain } = readLink('Mon espace', href)
      // Whatever a wrapper hides: the end that is shown is an address of the web, and leads to the host that is judged.
      if (target !== null && target.length < MESSAGE_LIMITS.address) {
        const end = new URL(target.startsWith('//') ? `https:${target}` : target)
        expect(end.protocol).toMatch(/^https?:$/)
        expect(end.hostname).toBe(hostname)
      }
      if (hostname !== null) expect(hostname).not.toBe('')
      expect(chain.length).toBeLessThanOrEqual(5)
    })
  }
})

// Against a run that tested nothing: a mistake in `feed`, a sample that is gone, a property that is never reached.
test('every parser was fed', () => {
  expect(ran.size).toBeGreaterThanOrEqual(20 + sources.size)
  for (const [name, count] of ran) expect(count, name).toBeGreaterThanOrEqual(100)
})
