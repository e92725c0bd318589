import fc from 'fast-check'

/** What parsers stumble over: ends, brackets, escapes, other alphabets, names of every object's own. */
const PIECES = [
  '',
  '\0',
  '\r\n\r\n',
  '\n',
  '\t',
  '"',
  '<',
  '>',
  '&#0;',
  '%',
  '%ff',
  '%25',
  '=?utf-8?b?/w==?=',
  '\u202e',
  '\ud800',
  'é',
  'а',
  '..',
  '://',
  '@',
  '{',
  ']',
  'null',
  '-1',
  '9'.repeat(40),
  '__proto__',
  'a'.repeat(3_000),
]

/** A good sample with pieces taken out, doubled or put in at random places: near enough to get past the first check. */
export function mutated(samples: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    /** Where, as a share of the length. */
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    put: fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.constant(undefined),
    ),
  })
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 5 }))
    .map(([sample, changes]) =>
      changes.reduce((text, { at, length, put }) => {
        const from = Math.floor(at * text.length)
        const cut = text.slice(from, from + length)
        return text.slice(0, from) + (put ?? cut + cut) + text.slice(from + length)
      }, sample),
    )
}

/** A JSON object with known fields, each of them anything at all, a good value or a list of it. */
export function objectLike(good: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const fields = Object.entries(good).map(([key, value]) => [
    key,
    fc.oneof(fc.constant(value), fc.anything({ maxDepth: 2 }), fc.array(fc.constant(value))),
  ])
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] })
}
