import type { Checked } from '../messages.ts'
import { readPasted } from '../webmail/pasted.ts'
import { wordLinks } from '../wording/links.ts'
import { wordSite } from '../wording/site.ts'
import { answer } from './answers.ts'
import { judgeOpenMessage } from './judging.ts'
import { lookup } from './list.ts'
import { planNow } from './list-plan.ts'
import { bodies, languageNow } from './speech.ts'

/** Answers the popup's "check a message". */
export function startCheckText(): void {
  answer({ 'check-text': check })
}

/** Judges a pasted message by the same judge as an open one. Nothing of it is kept. */
async function check({ text }: { text: string }): Promise<Checked> {
  const evidence = readPasted(String(text))
  const hosts = evidence.links.flatMap(({ hostname }) => hostname ?? [])
  const [verdict, language, identity, { relate }, listed] = await Promise.all([
    judgeOpenMessage(evidence),
    languageNow(),
    bodies(),
    planNow(),
    lookup(hosts),
  ])
  return {
    text: wordSite(verdict, language, 'message', identity, evidence.sender.address ?? undefined),
    links: wordLinks(evidence.links, language, relate, (name) => listed.has(name), identity),
  }
}
