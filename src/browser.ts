import type { DeclarativeNetRequest, Runtime } from 'webextension-polyfill'

/** The one door to the browser's extension API, with promises in both browsers. */
export { default as browser } from 'webextension-polyfill'

/** Who sent a message, as the browser says it. */
export type Sender = Runtime.MessageSender

/** A rule of the browser's own network filter. */
export type NetworkRule = DeclarativeNetRequest.Rule
