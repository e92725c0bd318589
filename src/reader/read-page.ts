import { PAGE_LIMITS } from '../evidence/limits.ts'
import type { PageEvidence, Where } from '../evidence/page.ts'
import type { ReadOptions } from './page/ground.ts'
import { Walk } from './page/walk.ts'

/** Nodes between two looks at the clock: one node may be a heading of 200 others. */
const STEPS = 4

/** Reads one document at once. Pure: no extension API, no network, never a typed value. */
export function readPage(
  document: Document,
  where: Where,
  options: ReadOptions = {},
): PageEvidence {
  const reading = readSlices(document, where, options)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** Reads one document in slices of at most `PAGE_LIMITS.sliceMs`: let the page work between two of them. */
export function* readSlices(
  document: Document,
  where: Where,
  options: ReadOptions = {},
): Generator<undefined, PageEvidence> {
  const now = options.now ?? (() => performance.now())
  const walk = new Walk(document, where, options)
  let sliceEnds = now() + PAGE_LIMITS.sliceMs
  let spent = 0
  for (let step = 1; walk.step(); step++) {
    if (step % STEPS) continue
    const time = now()
    if (time < sliceEnds) continue
    spent += time - sliceEnds + PAGE_LIMITS.sliceMs
    if (spent > (walk.isEarly ? PAGE_LIMITS.earlyMs : PAGE_LIMITS.totalMs)) {
      walk.unread.add('time')
      break
    }
    if (spent > PAGE_LIMITS.hurryMs) walk.hurry()
    yield undefined
    sliceEnds = now() + PAGE_LIMITS.sliceMs
  }
  const end = walk.evidence()
  for (;;) {
    const { done, value } = end.next()
    if (done) return value
    if (now() < sliceEnds) continue
    yield undefined
    sliceEnds = now() + PAGE_LIMITS.sliceMs
  }
}
