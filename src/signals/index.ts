import type { Signal } from './signal.ts'

/** Every signal: one file each in the folder of its part that exports `signal`. The folder is the registry. */
const files = import.meta.glob<Signal>('./*/*.ts', {
  import: 'signal',
  eager: true,
})

export const signals: readonly Signal[] = Object.values(files)
