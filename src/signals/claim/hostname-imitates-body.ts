import type { Signal } from '../signal.ts'

/** A lookalike hostname is itself a claim: "france-travail-espace.fr" under a neutral title. */
export const signal: Signal = {
  id: 'hostname-imitates-body',
  part: 'claim',
  page(page, knowledge) {
    const relation = knowledge.relate(page.hostname)
    if (relation.relation !== 'lookalike') return []
    return [
      {
        id: 'hostname-imitates-body',
        part: 'claim',
        identity: relation.identity,
        weight: 0.65,
        values: { seen: relation.hostname, imitated: relation.imitated, kind: relation.kind },
      },
    ]
  },
}
