import { type Descriptor, SHAPES } from '../../../src/marks/descriptor.ts'
import { AXES, MEAN_UNITS, type Space, unitShape } from '../../../src/marks/distance.ts'
import { discriminants } from './axes.ts'
import type { Described } from './derive.ts'
import { WAYS } from './ways.ts'

/** Of the mean variance, added to each direction's own: what the few ways of showing did not vary still may vary. */
const RIDGE = 1
/** Ways that show all of a mark and nothing else: how it differs from itself. */
const ALIKE = WAYS.flatMap(({ cutRight, cutBelow, words }, way) =>
  cutRight || cutBelow || words ? [] : [way],
)

/** What drawings differ by and one drawing, shown in several ways, does not: learned from bodies' and others' alike. */
export function learnSpace(all: readonly Described[]): Space {
  const within = covariance(
    all.map(({ ways }) => ALIKE.flatMap((way) => ways[way]?.[0] ?? [])).filter(isSeveral),
  )
  const ridge = (RIDGE * within.reduce((sum, row, at) => sum + (row[at] ?? 0), 0)) / SHAPES
  for (const [at, row] of within.entries()) row[at] = (row[at] ?? 0) + ridge
  const total = covariance([all.flatMap(({ ways }) => ways[0] ?? [])])
  const axes = discriminants(total, within, AXES)
  const most = Math.max(...axes.flatMap((axis) => [...axis].map(Math.abs)))
  const mean = meanOf(all.flatMap(({ ways }) => ways[0]?.[0] ?? []).map(unitShape))
  return {
    mean: Uint8Array.from(mean, (value) => Math.min(255, value * MEAN_UNITS)),
    axes: Int8Array.from(
      axes.flatMap((axis) => [...axis].map((one) => Math.round((one / most) * 127))),
    ),
  }
}

const isSeveral = (group: readonly Descriptor[]) => group.length > 1

function meanOf(shapes: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(SHAPES)
  for (const shape of shapes)
    for (let at = 0; at < SHAPES; at++)
      mean[at] = (mean[at] ?? 0) + (shape[at] ?? 0) / shapes.length
  return mean
}

/** Of shapes about the mean of their own group, in all groups together. */
function covariance(groups: readonly (readonly Descriptor[])[]): Float64Array[] {
  const rows = Array.from({ length: SHAPES }, () => new Float64Array(SHAPES))
  const free = groups.reduce((sum, { length }) => sum + length - 1, 0)
  for (const group of groups) {
    const shapes = group.map(unitShape)
    const mean = meanOf(shapes)
    for (const shape of shapes) {
      const out = mean.map((value, at) => (shape[at] ?? 0) - value)
      for (const [at, row] of rows.entries()) {
        const one = (out[at] ?? 0) / free
        for (let other = 0; other < SHAPES; other++)
          row[other] = (row[other] ?? 0) + one * (out[other] ?? 0)
      }
    }
  }
  return rows
}
