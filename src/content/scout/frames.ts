import { addressOf, byTag, type Root } from './dom.ts'

/** Frames looked into; a page with more of them has some of its own scripts in each. */
const MOST = 30

/**
 * Documents of child frames into which the browser may have put no scout of ours: they were never
 * loaded from anywhere, but written by this page (`javascript:`, about:blank and `document.write`).
 */
export function bareFramesIn(root: Root): Document[] {
  const found: Document[] = []
  const frames = byTag(root, 'iframe') as ArrayLike<HTMLIFrameElement>
  for (let at = 0; at < MOST && frames[at]; at++) {
    const inner = frames[at]?.contentDocument
    const address = inner && addressOf(inner)
    // One that was written bears its writer's address.
    if (address === 'about:blank' || address === addressOf(document)) found.push(inner as Document)
  }
  return found
}
