import { after } from '../clock.ts'

/** How often a standing banner is looked at, in ms. */
const EVERY = 500
/** Just placed: the layout is not settled before the next frame (ms). */
const SETTLED = 20

/**
 * Watches whether the message paints over the banner: absolute or fixed boxes in the body can, in
 * webmails that keep them. Then the body is contained, and told.
 * @param shown the element that holds the body
 * @returns stops watching
 */
export function keepUncovered(host: Element, shown: Element, covered: () => void): () => void {
  let stopped = false
  let told = false
  const look = () => {
    if (stopped) return
    after(EVERY, look)
    if (!isCovered(host, shown)) return
    ;(shown as HTMLElement).style.setProperty('contain', 'paint', 'important')
    ;(shown as HTMLElement).style.setProperty('isolation', 'isolate', 'important')
    if (!told) covered()
    told = true
  }
  after(SETTLED, look)
  return () => {
    stopped = true
  }
}

/** Whether the message's own body lies over the banner; the webmail's menus and dialogs may. */
function isCovered(host: Element, shown: Element): boolean {
  const { left, right, top, bottom } = host.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].map((part): [number, number] => [
    left + (right - left) * part,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  ])
  return points.some(([x, y]) => {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || bottom <= 0) return false
    const hit = document.elementFromPoint(x, y)
    return hit !== null && hit !== host && shown.contains(hit)
  })
}
