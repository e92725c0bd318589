import type { Features } from './features.ts'

/** How sure the reading is that a subject speaks as a body and asks for something. */
export type Sureness = 'sure' | 'likely'

/**
 * From which weight on a reading is likely, and sure. Chosen last, from what `npm run learn` prints: above every
 * honest page or message of authors that the learning had not seen, but for one in a thousand (`likely`).
 */
export const THRESHOLDS: Readonly<Record<Sureness, Readonly<Record<Features['kind'], number>>>> = {
  sure: { page: 1.3, message: 1.3 },
  likely: { page: 1.05, message: 0.95 },
}
