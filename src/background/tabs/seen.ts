import type { Seen } from '../../protocol/frames.ts'
import { isOfficial, prepareToJudge } from '../judging/judging.ts'
import type { Speaker } from '../router.ts'
import { injectInspect, injectMail, injectScouts, tellFrame } from './frames.ts'
import { hostnameOf } from './hostname-of.ts'
import { changeTab, tabState } from './tabs.ts'
import { isWebmail, isWebmailBeyondDoubt } from './webmails.ts'

/**
 * A scout saw something. Its frame is inspected; and once a protected name stands anywhere in a
 * tab, every other scout of the tab says whether its frame has a place to fill in.
 */
export async function lookAround(
  seen: Seen,
  { tabId, frameId, url, tabUrl }: Speaker,
): Promise<undefined> {
  if (seen.webmail) {
    await injectMail(tabId, frameId)
    return
  }
  // The bodies of messages are judged as messages; who writes one must not wait for a page's verdict.
  if (await isWebmailBeyondDoubt(tabUrl)) return
  // Something grave is asked for, nobody is named: a body's own page is no fake of it.
  const { namedAt, hostname } = await tabState(tabId)
  if (!seen.name && !namedAt && (await isOfficial(frameId === 0 ? hostnameOf(url) : hostname)))
    return
  // What messages say is known before the page around them is read.
  if (await isWebmail(url)) await injectMail(tabId, frameId)
  // Where this takes a moment, what is needed next is made ready meanwhile.
  void prepareToJudge()
  if (!seen.read) await injectInspect(tabId, [frameId])
  // Around a frame that asks, whoever disguises a name shows it to the person, not to the scout.
  if (frameId !== 0 && !seen.name && !namedAt) await injectInspect(tabId, [0])
  if (seen.bare) await injectScouts(tabId)
  if (!(namedAt ? seen.bare : seen.name)) return
  if (!namedAt) await changeTab(tabId, (state) => ({ ...state, namedAt: Date.now() }))
  await tellFrame(tabId, 'all', 'look', undefined)
}
