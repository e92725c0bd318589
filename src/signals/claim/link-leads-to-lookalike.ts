import type { Finding, Signal } from '../signal.ts'

/** A link that leads to a name made to be taken for a body's: the name is itself a claim. */
export const signal: Signal = {
  id: 'link-leads-to-lookalike',
  part: 'claim',
  message(message, knowledge) {
    const found = new Map<string, Finding>()
    for (const { hostname } of message.links) {
      if (!hostname || found.has(hostname)) continue
      const relation = knowledge.relate(hostname)
      if (relation.relation === 'official' || relation.relation === 'known') continue
      const listed = knowledge.listed(hostname)
      const identity = listed ?? (relation.relation === 'lookalike' ? relation.identity : undefined)
      if (identity)
        found.set(hostname, {
          id: signal.id,
          part: 'claim',
          identity,
          weight: listed ? 1 : 0.7,
          lookalike: true,
          values: { hostname, ...(listed ? { listed: 'yes' } : {}) },
        })
    }
    return [...found.values()].slice(0, 5)
  },
}
