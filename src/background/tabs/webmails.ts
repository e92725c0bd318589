import { browser } from '../../browser.ts'
import { isKnownWebmail, isWebmailAddress } from '../../webmail/marks.ts'
import { settingsNow } from '../settings/settings-now.ts'
import { injectMail } from './frames.ts'
import { hostnameOf } from './hostname-of.ts'

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
 * Whether a tab's address is a webmail's beyond doubt: then its pages are not judged, only its messages. Marks in
 * a page, or in an address, are not enough for that: a scam could draw them.
 * @param url of the tab's top document, as the browser tells it
 */
export async function isWebmailBeyondDoubt(url: string): Promise<boolean> {
  const hostname = hostnameOf(url)
  if (!hostname) return false
  const { pathname, search } = new URL(url)
  return isKnownWebmail(hostname, `${pathname}${search}`) || (await isNamed(hostname))
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
