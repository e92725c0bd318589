import type { Surface } from './tools.ts'

const modules = import.meta.glob<readonly Surface[]>(['./*.ts', '!./tools.ts', '!./surfaces.ts'], {
  eager: true,
  import: 'surfaces',
})

/** Every page of ours in each of its states; one file a page. */
export const surfaces: readonly Surface[] = Object.values(modules).flat()
