import type { PageEvidence } from '../evidence/page.ts'
import type { Identity } from '../identities/identity.ts'
import type { Finding, Knowledge } from '../signals/signal.ts'
import { type Naming, namingIn, speakingNames } from './naming.ts'

/** One mark of a claim: how much it weighs, and the words or file that make it. */
export interface Mark {
  readonly weight: number
  readonly seen: string
}

/**
 * Asks of every identity whether the page bears one kind of mark of it.
 * @param id the signal's id
 * @param look the strongest such mark of the identity; `names` are those that can speak on this page
 */
export function claims(
  id: string,
  page: PageEvidence,
  knowledge: Knowledge,
  look: (identity: Identity, names: readonly string[]) => Mark | undefined,
): readonly Finding[] {
  return knowledge.identities.flatMap((identity) => {
    const mark = look(identity, speakingNames(page, identity, knowledge))
    if (!mark) return []
    const { weight, seen } = mark
    return [
      { id, part: 'claim', identity: identity.id, weight, values: { seen: seen.slice(0, 120) } },
    ]
  })
}

/** The text that speaks most of the body, weighed by how it does. */
export function bestNaming(
  texts: readonly string[],
  identity: Identity,
  names: readonly string[],
  weights: Readonly<Record<keyof Naming, number>>,
): Mark | undefined {
  let best: Mark | undefined
  for (const seen of texts) {
    const naming = namingIn(seen, identity, names)
    const weight = naming.names
      ? weights.names
      : naming.beside
        ? weights.beside
        : naming.mentions
          ? weights.mentions
          : 0
    if (weight > (best?.weight ?? 0)) best = { weight, seen }
  }
  return best
}
