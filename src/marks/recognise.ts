import type { IdentityId } from '../identities/identity.ts'
import { type Descriptor, describe } from './descriptor.ts'
import { distance, lookOf } from './distance.ts'
import type { KnownMarks } from './known.ts'
import type { Pixels } from './pixels.ts'

export interface Recognised {
  readonly identity: IdentityId
  /** 0: the very drawing; about 1: nothing alike. */
  readonly distance: number
  /** The distance as a part of what that mark allows, 0 to 1. */
  readonly part: number
}

/** Whose mark a picture is, or holds beside something else; nothing where it is like none. */
export const recognise = (pixels: Pixels, known: KnownMarks): Recognised | undefined =>
  recogniseDescribed(describe(pixels), known)

/** The same of pieces that were described already. */
export function recogniseDescribed(
  pieces: readonly Descriptor[],
  { space, marks }: KnownMarks,
): Recognised | undefined {
  let best: Recognised | undefined
  for (const piece of pieces) {
    const look = lookOf(piece, space)
    for (const { identity, look: mark, radius } of marks) {
      const far = distance(look, mark)
      const part = far / radius
      if (part < (best?.part ?? 1)) best = { identity, distance: far, part }
    }
  }
  return best
}
