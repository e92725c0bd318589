import { addressOf, attributeOf, byTag, type Root, some } from '../../reader/dom/this-document.ts'
import { time } from '../clock.ts'

/** Frames looked into; a page with more of them has some of its own scripts in each. */
const MOST = 30
/** How long (ms) a page may take to load its frames; one that never answers is looked into then. */
const PATIENCE = 3_000

/**
 * Documents of child frames into which the browser may have put no scout of ours: they were never
 * loaded from anywhere, but written by this page (`javascript:`, about:blank and `document.write`).
 */
export function bareFramesIn(root: Root): Document[] {
  // Their number is at hand; to look for them takes a walk.
  if (window.length === 0) return []
  const loading = document.readyState !== 'complete' && time() < PATIENCE
  return some(byTag(root, 'iframe') as HTMLCollectionOf<HTMLIFrameElement>, MOST).flatMap(
    (frame) => {
      // Empty only because it is not there yet, and then it has its own scout; to look into one costs 0.3 ms.
      if (loading && /^(?!about|javascript)./i.test(attributeOf(frame, 'src') ?? '')) return []
      const inner = frame.contentDocument
      const address = inner && addressOf(inner)
      // One that was written bears its writer's address.
      return address === 'about:blank' || address === addressOf(document) ? [inner as Document] : []
    },
  )
}
