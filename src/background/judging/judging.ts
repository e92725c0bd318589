import type { Knowledge } from '../../analysis/knowledge.ts'
import type { MessageEvidence } from '../../evidence/message.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import type { Explanation } from '../../judge/explain.ts'
import type { Claim, Verdict } from '../../judge/verdict.ts'
import { lookup } from './lookup.ts'
import type { Slices } from './turns.ts'

/*
 * Judges for the worker. The judge and what it knows are the greater part of the worker's script, and most
 * starts of the worker need none of it: they are imported when something is judged.
 */

/** What the judge may know when it judges something that names these hosts: bodies, the organisation's own ones, the list. */
export async function knowledgeOf(
  hostnames: readonly string[],
  tabId?: number,
): Promise<Knowledge> {
  const [{ createKnowledge }, { judgingEngineNow }] = await Promise.all([
    import('../../judge/knowledge.ts'),
    import('./engine.ts'),
  ])
  const [{ identities, relate }, listed] = await Promise.all([
    judgingEngineNow(),
    lookup(hostnames, tabId),
  ])
  return createKnowledge(identities, relate, (hostname) => listed.get(hostname)?.identity)
}

/** Whether a hostname is a body's own. */
export async function isOfficial(hostname: string): Promise<boolean> {
  if (!hostname) return false
  const { relate } = await (await import('./engine.ts')).judgingEngineNow()
  return relate(hostname).relation === 'official'
}

/** Names looked up for one message. */
const MOST_NAMES = 300

/** Makes ready what the first judgement of a worker that just started would wait for: 20 ms. */
export async function prepareToJudge(): Promise<void> {
  await Promise.all([import('../../judge/page.ts'), knowledgeOf([])]).catch(() => {})
}

/** Judges a page by all its frames together, under the person's settings. */
export async function judgeFrames(
  frames: readonly PageEvidence[],
  memory: Claim | undefined,
  tabId?: number,
): Promise<Slices<Verdict>> {
  const { judgePageInSlices } = await import('../../judge/page.ts')
  const knowledge = await knowledgeOf(
    frames.map(({ hostname }) => hostname),
    tabId,
  )
  return judgePageInSlices(frames, knowledge, memory)
}

/** Explains what {@link judgeFrames} decides. */
export async function explainFrames(
  frames: readonly PageEvidence[],
  memory: Claim | undefined,
): Promise<Explanation> {
  const { explainPage } = await import('../../judge/explain.ts')
  return explainPage(frames, await knowledgeOf(frames.map(({ hostname }) => hostname)), memory)
}

/**
 * Judges an address, of which nothing or little was read yet.
 * @param read what some of its frames have said already
 */
export async function judgeAddress(
  url: string,
  hostname: string,
  read: readonly PageEvidence[],
  tabId: number,
): Promise<Slices<Verdict>> {
  const { judgeAddressInSlices } = await import('../../judge/page.ts')
  const knowledge = await knowledgeOf([hostname, ...read.map((frame) => frame.hostname)], tabId)
  return judgeAddressInSlices({ url, hostname }, read, knowledge)
}

/** Judges one open message. */
export async function judgeOpenMessage(message: MessageEvidence): Promise<Slices<Verdict>> {
  const { judgeMessageInSlices } = await import('../../judge/message.ts')
  return judgeMessageInSlices(message, await knowledgeOf(hostnamesOf(message)))
}

/** Explains what {@link judgeOpenMessage} decides. */
export async function explainOpenMessage(message: MessageEvidence): Promise<Explanation> {
  const { explainMessage } = await import('../../judge/explain.ts')
  return explainMessage(message, await knowledgeOf(hostnamesOf(message)))
}

/** The hosts that a message names, at most {@link MOST_NAMES}. */
function hostnamesOf(message: MessageEvidence): readonly string[] {
  const { links, sender, replyTo, via } = message
  const named = [
    ...links.map(({ hostname }) => hostname),
    ...[sender.address, replyTo?.address, via].map((address) => address?.split('@').at(-1)),
  ]
  const hostnames = new Set(named.filter((name): name is string => Boolean(name)))
  return [...hostnames].slice(0, MOST_NAMES)
}
