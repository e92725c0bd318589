import { expect, test } from 'vitest'
import { hashesOf, ownersOfPaths, pathsInAddress } from '../../src/marks/paths.ts'

const PATH = `M0 0.5${'L12.25 7-3 .75c1 2 3 4 5 6'.repeat(8)}z`
const OTHER = PATH.replace('12.25', '12.75')

const known = async () => ({ caf: (await hashesOf([PATH])).join(' ') })

test('a path that is short or another is nobody’s', async () => {
  expect(await hashesOf(['', 'M0 0h24v24H0z', 'none', 'x'.repeat(500_000)])).toEqual([])
  expect(await ownersOfPaths([OTHER], await known())).toEqual([])
  expect(await ownersOfPaths([], await known())).toEqual([])
  expect(await ownersOfPaths(Array(10_000).fill(OTHER), await known())).toEqual([])
  expect(await ownersOfPaths([OTHER, PATH])).toEqual([])
})

test.each([
  ['with commas', PATH.replaceAll(' ', ',')],
  ['on lines', PATH.replaceAll('L', '\n  L ')],
  ['without zeros', PATH.replaceAll('0.5', '.5')],
  ['more exactly', PATH.replaceAll('.75', '.7501')],
])('the same path %s is the body’s', async (_, path) => {
  expect(await ownersOfPaths([path], await known())).toEqual(['caf'])
})

test.each([
  ['as it is', `data:image/svg+xml,<svg><path fill="none" d="${PATH}"/></svg>`],
  ['encoded', `data:image/svg+xml,${encodeURIComponent(`<svg><path d='${PATH}'/></svg>`)}`],
  ['in base64', `data:image/svg+xml;base64,${btoa(`<svg><path d="${PATH}"/></svg>`)}`],
])('the path of a data: address %s', (_, address) => {
  expect(pathsInAddress(address)).toEqual([PATH])
})

test.each(['', 'data:', 'data:image/svg+xml,%E0%A4%A', 'data:image/svg+xml;base64,***'])(
  'no path in %j',
  (address) => expect(pathsInAddress(address)).toEqual([]),
)
