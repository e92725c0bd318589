/** When (ms) a page is looked at that is still loading. */
export const STILL_LOADING = 500
/** How long (ms) after that it is looked at once more although nothing seemed to change: a shadow root is attached without a trace. */
export const LATER = [1_500, 9_500, 59_500]
/** Shadow roots followed in one frame. */
export const MOST_SHADOWS = 200
/** Elements up to which a document is searched for shadow roots at every look, and at a late one; and up to which all of it is looked at. */
export const SMALL = 600
export const MIDDLING = 3_000
export const ANY = 2 ** 31
/** Part of every page's time that is spent on looks. */
export const SHARE = 1_000
/** Times that the worker is told again when it did not answer. */
export const RETRIES = 3
/** Someone who typed less than this ago (ms) is not interrupted for the sake of a verdict. */
export const TYPING = 3_000

/** Changes that can bring a name or a request. */
export const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['alt', 'src', 'type', 'placeholder', 'aria-label', 'contenteditable'],
}
