import { graded } from '../signal.ts'

/** A lookalike hostname is itself a claim: "france-travail-espace.fr" under a neutral title. */
export const signal = graded(['lookalike'], {
  page(page, knowledge) {
    const relation = knowledge.relate(page.hostname)
    if (relation.relation !== 'lookalike') return []
    return [
      {
        identity: relation.identity,
        grade: 'lookalike',
        values: { seen: relation.hostname, imitated: relation.imitated, kind: relation.kind },
      },
    ]
  },
})
