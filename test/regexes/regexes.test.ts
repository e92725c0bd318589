import { describe, expect, test } from 'vitest'
import { type Literal, literals } from './literals.ts'
import { SLOW, type Slow } from './slow.ts'

/** What `recheck` answers, as far as it is asked. https://makenowjust-labs.github.io/recheck/ */
interface Recheck {
  check(
    source: string,
    flags: string,
    how: { readonly timeout: number },
  ): Promise<{ readonly status: 'safe' | 'vulnerable' | 'unknown' }>
}
// By a name that the type checker does not follow: without the package the proof is left out, the rest is not.
const TOOL = 'recheck'
const recheck = (await import(/* @vite-ignore */ TOOL).catch(() => undefined)) as
  | Recheck
  | undefined

const all = literals()
const isOf = ({ file, source }: Literal, slow: Slow) =>
  file === slow.file && source.startsWith(slow.starts)
/** What repeats nothing, or little, is linear. */
const repeats = ({ source }: Literal) => /[*+]|\{\d+,\d*\}/.test(source)

/** Milliseconds for a text of the greatest length: less than one slice of reading. */
const MOST = 50

test('expressions are found', () => {
  expect(all.length).toBeGreaterThan(200)
})

/** Milliseconds of the processor that it takes, at the best of three: what else runs here is not its fault. */
function least(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const began = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  })
  return Math.min(...times)
}

describe('an exception does no harm where it stands:', () => {
  const FILLINGS = [
    ' ',
    'a',
    '-',
    '.',
    'a.',
    '0',
    '(',
    '<',
    '@',
    '"',
    '=',
    '/',
    'a ',
    'é',
    '\t',
    '1 ',
    ';',
    ',',
  ]
  test.each(SLOW)('$file $starts', (slow) => {
    const found = all.filter((one) => isOf(one, slow))
    expect(found, 'the exception is no longer needed').not.toEqual([])
    for (const { source, flags } of found)
      for (const filling of FILLINGS)
        for (const end of ['', '\n', '!', 'a']) {
          const text = filling.repeat(slow.longest / filling.length) + end
          expect(
            least(() => text.replace(new RegExp(source, flags), '')),
            filling,
          ).toBeLessThan(MOST)
        }
  })
})

describe.skipIf(!recheck)('every other one is linear', () => {
  const asked = all.filter((one) => repeats(one) && !SLOW.some((slow) => isOf(one, slow)))
  test.each(asked)(
    '$file /$source/$flags',
    async ({ source, flags }) => {
      const answer = await recheck?.check(source, flags, { timeout: 20_000 })
      expect(answer?.status).toBe('safe')
    },
    60_000,
  )
})
