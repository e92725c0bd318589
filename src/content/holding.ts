import { holdPage } from './hold/page.ts'

/**
 * How long (ms) nothing passes while the verdict is on its way. It takes 20 to 150 ms; a worker that
 * must start first takes longer on a slow machine, and an honest page must not seem dead.
 */
const LONGEST_WAIT = 300

/** Why this frame is held: the verdict is awaited, or the person has to decide first. */
type Why = 'verdict' | 'decision'

/** Shared by our scripts in this frame: the scout begins to wait, inspect gets the verdict. No page sees it (isolated world). */
const world = globalThis as { vigieHolds?: { [W in Why]?: { release(): void } } }
// Not a page's element that bears this name.
if (!Object.hasOwn(world, 'vigieHolds'))
  Object.defineProperty(world, 'vigieHolds', { value: { __proto__: null } })
const holds = world.vigieHolds as { [W in Why]?: { release(): void } }

/** Lets nothing typed through to the page until the verdict is there, or the longest wait is over. */
export function holdForVerdict(): void {
  holds.verdict ??= holdPage(false)
  setTimeout(release, LONGEST_WAIT, 'verdict')
}

/** Lets nothing be typed or sent until the person decides. */
export function holdForDecision(): void {
  holds.decision ??= holdPage()
}

/** Ends one hold; the other may go on. */
export function release(why: Why): void {
  holds[why]?.release()
  delete holds[why]
}
