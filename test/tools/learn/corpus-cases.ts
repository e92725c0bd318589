import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import { builtInKnowledge } from '../../../src/cli/knowledge.ts'
import { readAuthors } from '../evaluate/authors.ts'
import { readFixtures } from '../evaluate/fixtures.ts'
import { readEvidence } from './evidence.ts'
import { type Labelled, labelled } from './examples.ts'

export const CORPUS = 'test/corpus'

/** What is learned from: the corpus, and the fixtures, which are short where the corpus is long. */
export async function corpusCases(
  frozen = false,
  knowledge: Knowledge = builtInKnowledge(),
): Promise<readonly Labelled[]> {
  const read = [
    ...(await readEvidence(readAuthors(CORPUS, frozen))),
    ...(await readEvidence(readFixtures())),
  ]
  return labelled(read, knowledge)
}
