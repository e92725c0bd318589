import type { Graded } from '../../analysis/finding.ts'
import { senderRelation } from '../../analysis/sender.ts'
import type { Relation } from '../../hostname/relation.ts'
import { graded } from '../signal.ts'

const GRADES = ['sender', 'host'] as const

/**
 * A lookalike hostname is itself a claim: "france-travail-espace.fr" under a neutral title, or behind
 * the @ of a sender.
 */
export const signal = graded(GRADES, {
  address: ({ hostname }, knowledge) => imitation(knowledge.relate(hostname), 'host'),
  message: (message, knowledge) => imitation(senderRelation(message, knowledge), 'sender'),
})

function imitation(
  relation: Relation,
  grade: (typeof GRADES)[number],
): readonly Graded<(typeof GRADES)[number]>[] {
  if (relation.relation !== 'lookalike') return []
  const { identity, hostname, imitated, kind } = relation
  return [{ identity, grade, values: { seen: hostname, imitated, kind } }]
}
