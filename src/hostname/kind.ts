import type { Identity } from '../identities/identity.ts'
import type { ReadName } from './read-name.ts'
import type { LookalikeKind } from './relation.ts'

/** Why a name passes for another one. */
export interface Imitation {
  readonly identity: Identity
  readonly imitated: string
  /** Offsets into the hostname, end exclusive. */
  readonly start: number
  readonly end: number
}

/** One way to pass for another name, one file each in `kinds/`; the folder is the registry. */
export interface LookalikeFinder {
  /** The file's name. */
  readonly kind: LookalikeKind
  /** When several kinds find something the lowest speaks: the trick that a person sees best. */
  readonly order: number
  /** Pure; the subject's labels are read already. */
  find(subject: ReadName): Imitation | undefined
}
