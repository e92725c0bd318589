/** Frames looked into; a page with more of them has some of its own scripts in each. */
const MOST = 30

/**
 * Documents of child frames into which the browser may have put no scout of ours: they were never
 * loaded from anywhere, but written by this page (`javascript:`, about:blank and `document.write`).
 */
export function bareFramesIn(document: Document): Document[] {
  const found: Document[] = []
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe,frame')
  for (let at = 0; at < frames.length && at < MOST; at++) {
    const inner = frames[at]?.contentDocument
    // One that was written bears its writer's address.
    if (inner && (inner.URL === 'about:blank' || inner.URL === document.URL)) found.push(inner)
  }
  return found
}
