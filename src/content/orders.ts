import type { Order, Orders } from '../messages.ts'

/** Does what the worker tells this frame. Only our own worker can: pages have no way to these messages. */
export function onOrders(deeds: { readonly [O in Order]?: (carries: Orders[O]) => void }): void {
  const host = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }
  ;(host.browser ?? host.chrome).runtime.onMessage.addListener((letter) => {
    const { order, carries } = letter as { order?: Order; carries?: unknown }
    if (order) (deeds[order] as ((carries: unknown) => void) | undefined)?.(carries)
  })
}
