import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printCurves } from '../learn/ablation.ts'
import { CORPUS, corpusCases } from '../learn/corpus-cases.ts'
import { hasAuthors, readAuthors } from './authors.ts'
import { readCorpus } from './corpus.ts'
import { FIXTURES } from './fixtures.ts'
import { FROZEN, isFrozen } from './frozen.ts'
import { judgeInBrowser } from './in-browser.ts'
import { judgeInNode, judgeMails } from './in-node.ts'
import { main as evaluateNames } from './names.ts'
import { report } from './report.ts'

/**
 * Measures Vigie: recall and false alarms for each set, with 95 % intervals and the list of misses.
 * `--corpus DIR`: pages and mails, as a table of files or by authors; pages in real Chromium with the built extension, or with `--node`
 * by the command line's judge, which is quicker and knows no layout. `--names DIR`: hostnames.
 * With `test/corpus` and `--node` each author is read by weights learned without them; authors who are put
 * aside are left out unless `--frozen` says so.
 * `--only PATTERN`: only sets whose name fits the regular expression.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      names: { type: 'string' },
      only: { type: 'string', default: '' },
      node: { type: 'boolean', default: false },
      frozen: { type: 'boolean', default: false },
    },
  })
  if (!values.corpus && !values.names) {
    console.error('evaluate: --corpus DIR, --names DIR or both')
    return 2
  }
  if (values.corpus) {
    if (!values.frozen && readdirSync(values.corpus).some(isFrozen)) console.error(FROZEN)
    const wanted = ({ set }: { readonly set: string }) => new RegExp(values.only).test(set)
    // Weights were learned from it: each author is read by weights that were learned from the others.
    if (values.node && resolve(values.corpus) === resolve(CORPUS)) {
      const wanted = ({ author }: { readonly author: string }) =>
        author !== FIXTURES && new RegExp(values.only).test(author)
      printCurves(await corpusCases(values.frozen), wanted)
      return 0
    }
    const { pages, mails } = hasAuthors(values.corpus)
      ? readAuthors(values.corpus, values.frozen)
      : readCorpus(values.corpus)
    const judge = values.node ? judgeInNode : judgeInBrowser
    report([...(await judge(pages.filter(wanted))), ...(await judgeMails(mails.filter(wanted)))])
  }
  return values.names ? evaluateNames([values.names]) : 0
}
