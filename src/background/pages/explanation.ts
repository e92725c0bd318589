import type { MessageEvidence } from '../../evidence/message.ts'
import { explainFrames, explainOpenMessage } from '../judging/judging.ts'
import { bodies, languageNow } from '../judging/warning.ts'
import { tabState } from '../tabs/tabs.ts'

/** Why a tab's page earned what it earned, in plain text; the page is judged once more from what was read last. */
export async function explainTab({ tabId }: { tabId: number }): Promise<string> {
  const { frames, claims, site, hostname } = await tabState(tabId)
  const read = Object.values(frames).map(({ evidence }) => evidence)
  if (read.length === 0) return ''
  const [explanation, word] = await Promise.all([explainFrames(read, claims[site]), wording()])
  const top = read.find(({ frame }) => frame === 'top')
  return word(explanation, top?.url ?? hostname)
}

/** Why a message earned what it earned, in plain text. */
export async function explainText(message: MessageEvidence): Promise<string> {
  const [explanation, word] = await Promise.all([explainOpenMessage(message), wording()])
  return word(explanation, message.sender.address ?? '')
}

async function wording() {
  const [language, identity, { wordExplanation }] = await Promise.all([
    languageNow(),
    bodies(),
    import('../../wording/explanation.ts'),
  ])
  return (explanation: Parameters<typeof wordExplanation>[0], address: string) =>
    wordExplanation(explanation, language, address, identity)
}
