import type { Order, Orders } from '../messages.ts'

type Deeds = { readonly [O in Order]?: (carries: Orders[O]) => void }

/**
 * Says what this frame does when the worker orders it. The worker calls these by itself (see
 * `background/frames.ts`): a listener for its messages would cost every frame of every page a
 * millisecond. They lie in the isolated world, where no page reaches them.
 */
export function onOrders(deeds: Deeds): void {
  const world = globalThis as { vigieOrders?: Deeds }
  const former = Object.hasOwn(world, 'vigieOrders') ? world.vigieOrders : {}
  const value = { __proto__: null, ...former, ...deeds }
  Object.defineProperty(world, 'vigieOrders', { value, configurable: true })
}
