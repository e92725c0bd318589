import type { IdentityId } from '../identities/identity.ts'
import type { Look, Space } from './distance.ts'
import data from './marks.json'
import { markFromText, toBytes } from './packed.ts'

/** How one drawing of a body's mark looks. */
export interface KnownMark {
  readonly identity: IdentityId
  readonly look: Look
  /** What is nearer than this is the same mark: no other drawing that was measured is. */
  readonly radius: number
}

/** `marks.json`, written by `node test/tools/run.mjs marks`, as it is compared. */
export interface KnownMarks {
  readonly space: Space
  readonly marks: readonly KnownMark[]
}

let known: KnownMarks | undefined

/** Every mark that we know; unpacked when it is first asked for. */
export function knownMarks(): KnownMarks {
  if (!known) {
    const space = { mean: toBytes(data.mean), axes: new Int8Array(toBytes(data.axes).buffer) }
    const marks = Object.entries(data.marks).flatMap(([identity, packed]) =>
      packed.map((text) => ({ identity, ...markFromText(text) })),
    )
    known = { space, marks }
  }
  return known
}
