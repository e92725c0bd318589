import type { Knowledge } from '../src/analysis/knowledge.ts'
import { createRelate, relate } from '../src/hostname/relate.ts'
import { identities } from '../src/identities/index.ts'
import { createKnowledge } from '../src/judge/knowledge.ts'
import { ownIdentities } from '../src/settings/own.ts'

/** What the judge knows in a browser whose settings name these domains as the organisation's own. */
export function knowledgeWith(ownDomains: readonly string[] = []): Knowledge {
  if (ownDomains.length === 0) return createKnowledge(identities, relate)
  const all = [...ownIdentities({ ownName: '', ownDomains }), ...identities]
  return createKnowledge(all, createRelate(all))
}
