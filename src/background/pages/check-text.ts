import { atOnce } from '../../judge/slices.ts'
import type { Checked } from '../../protocol/views.ts'
import { readPasted } from '../../webmail/pasted.ts'
import { wordLinks } from '../../wording/links.ts'
import { wordSite } from '../../wording/site.ts'
import { engineNow } from '../judging/engine.ts'
import { judgeOpenMessage } from '../judging/judging.ts'
import { lookup } from '../judging/lookup.ts'
import { bodies, languageNow } from '../judging/warning.ts'
import { explainText } from './explanation.ts'

/** Judges a message that the person pasted into the popup, by the same judge as an open one. Nothing of it is kept. */
export async function checkText({ text }: { text: string }): Promise<Checked> {
  const evidence = readPasted(String(text))
  const hosts = evidence.links.flatMap(({ hostname }) => hostname ?? [])
  const [verdict, language, identity, { relate }, listed, explanation] = await Promise.all([
    judgeOpenMessage(evidence).then(atOnce),
    languageNow(),
    bodies(),
    engineNow(),
    lookup(hosts),
    explainText(evidence),
  ])
  return {
    explanation,
    text: wordSite(verdict, language, 'message', identity, evidence.sender.address ?? undefined),
    links: wordLinks(evidence.links, language, relate, (name) => listed.has(name), identity),
  }
}
