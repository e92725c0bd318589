import type { Graded } from '../../analysis/finding.ts'
import { graded } from '../signal.ts'

const GRADES = ['listed', 'lookalike'] as const

/** A link that leads to a name made to be taken for a body's: the name is itself a claim. */
export const signal = graded(GRADES, {
  message(message, knowledge) {
    const found = new Map<string, Graded<(typeof GRADES)[number]>>()
    for (const { hostname } of message.links) {
      if (!hostname || found.has(hostname)) continue
      const relation = knowledge.relate(hostname)
      if (relation.relation === 'official' || relation.relation === 'known') continue
      const listed = knowledge.listed(hostname)
      const identity = listed ?? (relation.relation === 'lookalike' ? relation.identity : undefined)
      if (identity)
        found.set(hostname, {
          identity,
          grade: listed ? 'listed' : 'lookalike',
          lookalike: true,
          ...(listed && { listed: true }),
          values: { hostname },
        })
    }
    return [...found.values()].slice(0, 5)
  },
})
