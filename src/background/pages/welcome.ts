import { browser } from '../../browser.ts'
import { isPrivate } from '../private.ts'

/** Greets the person once, after the installation; an update says nothing. */
export function startWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && !isPrivate())
      void browser.tabs.create({ url: browser.runtime.getURL('src/pages/welcome/welcome.html') })
  })
}
