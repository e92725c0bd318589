import { parseArgs } from 'node:util'
import { readCorpus } from './corpus.ts'
import { judgeInNode } from './in-node.ts'
import { report } from './report.ts'

/**
 * Measures Vigie on a corpus folder: recall and false alarms for each set.
 * `--corpus DIR [--node]`; `--node` judges saved pages without a browser.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' }, node: { type: 'boolean', default: false } },
  })
  if (!values.corpus) {
    console.error('evaluate: --corpus DIR is missing')
    return 2
  }
  const { pages } = readCorpus(values.corpus)
  report(await judgeInNode(pages))
  return 0
}
