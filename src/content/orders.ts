import { type Order, type Orders, runtime } from '../messages.ts'

/** Does what the worker tells this frame. Only our own worker can: pages have no way to these messages. */
export function onOrders(deeds: { readonly [O in Order]?: (carries: Orders[O]) => void }): void {
  runtime().onMessage.addListener(({ order, carries }: { order?: Order; carries: never }) => {
    if (order) deeds[order]?.(carries)
  })
}
