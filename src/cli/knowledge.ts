import type { Knowledge } from '../analysis/knowledge.ts'
import { relate } from '../hostname/relate.ts'
import { identities } from '../identities/index.ts'
import { createKnowledge } from '../judge/knowledge.ts'

/** What the judge knows without any list or settings: the bodies as they are built in. */
export const builtInKnowledge = (): Knowledge => createKnowledge(identities, relate)
