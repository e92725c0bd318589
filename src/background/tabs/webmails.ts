import { browser } from '../../browser.ts'
import { isKnownWebmail, isWebmailAddress } from '../../webmail/marks.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { injectMail } from './frames.ts'
import { hostnameOf, tabState } from './tabs.ts'

/**
 * Puts the reader of messages into every frame whose address names a webmail, and into those of hosts
 * that the person or the organisation named. Others show themselves to the scout.
 */
export function followWebmails(): void {
  browser.webNavigation.onDOMContentLoaded.addListener(({ tabId, frameId, url }) => {
    void isWebmail(url).then((webmail) => {
      if (webmail) return injectMail(tabId, frameId)
    })
  })
}

/** Reads the messages of a tab that was open before we came. */
export async function readOpenWebmail(tabId: number): Promise<void> {
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)
  for (const { frameId, url } of frames ?? [])
    if (await isWebmail(url)) await injectMail(tabId, frameId)
}

/**
 * Whether the tab is a webmail beyond doubt: then its pages are not judged, only its messages. Marks in
 * a page, or in an address, are not enough for that: a scam could draw them.
 */
export async function isWebmailTab(tabId: number): Promise<boolean> {
  const { hostname } = await tabState(tabId)
  return isKnownWebmail(hostname) || (await isNamed(hostname))
}

/** Whether the address of a frame is a webmail's. */
export async function isWebmail(url: string): Promise<boolean> {
  const hostname = hostnameOf(url)
  if (!hostname) return false
  const { pathname, search } = new URL(url)
  return isWebmailAddress(hostname, `${pathname}${search}`) || (await isNamed(hostname))
}

async function isNamed(hostname: string): Promise<boolean> {
  return hostname !== '' && (await settingsNow()).settings.webmailHosts.includes(hostname)
}
