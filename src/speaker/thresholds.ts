import type { Features } from './features.ts'

/** How sure the reading is that a subject speaks as a body and asks for something. */
export type Sureness = 'sure' | 'likely'

/**
 * From which weight on a reading is likely, and sure. Chosen last, by weights that had seen neither the author nor the
 * fixture (fixtures in six parts): at 1.75 none of 662 honest pages of unseen authors stands above and 8 of our 169
 * honest page fixtures, which are made to stand at the border; at 2.5 2 of them. Of messages 1 of 468 and 1 of 30 at 1.25,
 * none at 3.
 */
export const READING_THRESHOLDS: Readonly<
  Record<Sureness, Readonly<Record<Features['kind'], number>>>
> = {
  sure: { page: 2.5, message: 3 },
  likely: { page: 1.75, message: 1.25 },
}
