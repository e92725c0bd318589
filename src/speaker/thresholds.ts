import type { Features } from './features.ts'

/** How sure the reading is that a subject speaks as a body and asks for something. */
export type Sureness = 'sure' | 'likely'

/**
 * From which weight on a reading is likely, and sure. Chosen last, by weights that had seen neither the author nor the
 * fixture: of 1,435 honest pages of unseen authors 7 stand above 0.75, one above 2.5; of 1,094 honest messages 4 above 0.5,
 * none above 2.5. Of our 173 honest page fixtures, which are made to stand at the border, one stands higher than 0.99.
 */
export const READING_THRESHOLDS: Readonly<
  Record<Sureness, Readonly<Record<Features['kind'], number>>>
> = {
  sure: { page: 2.5, message: 2.5 },
  likely: { page: 0.75, message: 0.5 },
}

/**
 * Down to which weight a page plainly speaks as somebody else, whole and by head and fields alone. By weights that had seen
 * neither the author nor the fixture 14 of the 20 honest pages that the rules warn of stand below both, and none of the 335
 * guilty pages that they warn of. Head and fields need only be even: they are few words.
 */
export const OTHERWISE = { whole: -1, head: 0 } as const
