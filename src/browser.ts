/** The one door to the browser's extension API, with promises in both browsers. */
export { default as browser } from 'webextension-polyfill'
