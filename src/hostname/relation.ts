import type { IdentityId } from '../identities/identity.ts'

/** A way in which a name can pass for another one: the name of a file in `kinds/`, for example `combosquatting`. */
export type LookalikeKind = string

/** What a hostname is to the bodies that we protect. Plain JSON. */
export type Relation =
  | {
      readonly relation: 'official' | 'known'
      readonly identity: IdentityId
      /** Lower-case ASCII hostname that was asked about. */
      readonly hostname: string
      /** eTLD+1, or the hostname itself when there is none (IP address, `localhost`). */
      readonly registrable: string
      /** The local body's name when the identity is a family. */
      readonly holder?: string
      /** The proxy that shows this body's own page under a name of its own: `translate.goog`, `mcas.ms`. */
      readonly through?: string
    }
  | {
      readonly relation: 'lookalike'
      readonly identity: IdentityId
      readonly hostname: string
      readonly registrable: string
      readonly kind: LookalikeKind
      /** The part of `hostname` in which the trick lies: offsets into `hostname`, end exclusive. */
      readonly matched: { readonly start: number; readonly end: number }
      /** What is imitated: the official hostname (`francetravail.fr`). */
      readonly imitated: string
    }
  | { readonly relation: 'unrelated'; readonly hostname: string; readonly registrable: string }
