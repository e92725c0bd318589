import type { Features } from './features.ts'

/** How sure the reading is that a subject speaks as a body and asks for something. */
export type Sureness = 'sure' | 'likely'

/**
 * From which weight on a reading is likely, and sure. Chosen last, by weights that had seen neither the author nor the
 * fixture, as `npm run learn` prints them: of 1,818 honest pages of unseen authors 6 are likely or more, one sure; of 1,453
 * honest messages one, none sure: the highest weighs 0.69. Of our 176 honest page fixtures, which are short and made to stand
 * at the border, 14 and 4.
 */
export const READING_THRESHOLDS: Readonly<
  Record<Sureness, Readonly<Record<Features['kind'], number>>>
> = {
  sure: { page: 2.5, message: 1.5 },
  likely: { page: 0.75, message: 0.45 },
}

/**
 * Down to which weight a page plainly speaks as somebody else, whole and by head and fields alone. By such weights 22 of the
 * 31 honest pages that the rules warn of are silent, and one of the 438 guilty ones. Head and fields need only be even: they
 * are few words.
 */
export const OTHERWISE = { whole: -1, head: 0 } as const
