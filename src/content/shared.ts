import type { Order, Orders } from '../protocol/orders.ts'
import type { Gate } from './hold/gate.ts'

/** What our scripts in one frame share: the scout, inspect, and what the worker calls there. */
export type Shared = {
  gate?: Gate
  /** Reads the frame and sends what it reads, sent before or not. There once `inspect` is. */
  read?: () => void
  /** What holds the frame while its verdict is awaited, and until the person decides. */
  verdict?: { release(): void }
  decision?: { release(): void }
} & { [O in Order]?: (carries: Orders[O]) => void }

const world = globalThis as { vigieShared?: Shared }
// In the isolated world, where no page reaches it; not a page's element that bears this name.
if (!Object.hasOwn(world, 'vigieShared'))
  Object.defineProperty(world, 'vigieShared', { value: { __proto__: null } })

export const shared = world.vigieShared as Shared

/**
 * Says what this frame does when the worker orders it. The worker calls these by itself (see
 * `background/frames.ts`): a listener for its messages would cost every frame of every page a
 * millisecond.
 */
export function onOrders(deeds: { readonly [O in Order]?: (carries: Orders[O]) => void }): void {
  Object.assign(shared, deeds)
}
