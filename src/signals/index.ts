import type { Finding, Graded, SignalPart } from '../analysis/finding.ts'
import type { Signal } from './signal.ts'

/** A signal with what its path tells: `./claim/title-names-body.ts`. */
export interface NamedSignal extends Signal {
  readonly id: string
  readonly part: SignalPart
  readonly address?: (...seen: Parameters<NonNullable<Signal['address']>>) => readonly Finding[]
  readonly page?: (...seen: Parameters<NonNullable<Signal['page']>>) => readonly Finding[]
  readonly message?: (...seen: Parameters<NonNullable<Signal['message']>>) => readonly Finding[]
}

/** Every signal: one file each in the folder of its part that exports `signal`. The folder is the registry. */
const files = import.meta.glob<Signal>('./*/*.ts', {
  import: 'signal',
  eager: true,
})

export const signals: readonly NamedSignal[] = Object.entries(files).map(([path, signal]) => {
  const [, part, id] = /^\.\/(.+)\/(.+)\.ts$/.exec(path) as unknown as [string, SignalPart, string]
  const { address, page = address, message, grades, forEachAsked } = signal
  const named = (facts: readonly Graded[]) =>
    facts.map((fact): Finding => {
      const own = forEachAsked ? `${id}-${fact.asked}` : id
      return { ...fact, id: own, part }
    })
  return {
    id,
    part,
    grades,
    ...(forEachAsked && { forEachAsked }),
    ...(address && { address: (seen, knowledge) => named(address(seen, knowledge)) }),
    ...(page && { page: (seen, knowledge) => named(page(seen, knowledge)) }),
    ...(message && { message: (seen, knowledge) => named(message(seen, knowledge)) }),
  } satisfies NamedSignal
})
