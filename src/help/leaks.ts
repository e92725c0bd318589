import data from './leaks.json'

/** What can leak. Its text is `leaksThing<Thing>`. */
export type Thing =
  | 'name'
  | 'birth'
  | 'nir'
  | 'identifier'
  | 'contact'
  | 'password'
  | 'bank'
  | 'papers'
  | 'documents'

/** One leak of data of the protected bodies. Its texts are `leaks<Id>` and `leaks<Id>Way`. */
export interface Leak {
  readonly id: 'MissionsLocales' | 'Pajemploi' | 'Malware' | 'Kairos' | 'CapEmploi'
  /** When it was made public: a day, or a month (ISO 8601). */
  readonly date: string
  /** At most so many. */
  readonly people: number
  readonly leaked: readonly Thing[]
  /** What the bodies said did not leak; empty where nothing was said. */
  readonly spared: readonly Thing[]
}

/** Newest first. Source: announcements of France Travail, UNML and Urssaf, and the press of record. */
export const LEAKS = data as readonly Leak[]
