import { show } from '../screenshots/show.ts'
import { SURFACES } from '../screenshots/surfaces.ts'
import type { Surface } from './tools.ts'

/** Pages whose state is made by answers in the worker's place. */
export const surfaces: readonly Surface[] = SURFACES.map((surface) => ({
  slug: surface.name,
  open: (vigie, language) => show(vigie, surface, { language, theme: 'light', width: 360 }),
}))
