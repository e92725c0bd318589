import type { CallKind, Protocol } from '../../protocol/calls.ts'
import { send } from '../../protocol/send.ts'

/** How long (ms) a page waits for the worker, which may have to start first, on a slow machine too. */
const PATIENCE = 5_000

/**
 * As `send`, for what a page must not wait for without end: a worker that hangs never refuses.
 * @throws Error also when there is no answer after 5 seconds
 */
export async function ask<K extends CallKind>(
  ...letter: Parameters<typeof send<K>>
): Promise<Protocol[K]['back']> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new Error('no answer')), PATIENCE)
  })
  return Promise.race([send<K>(...letter), silence]).finally(() => clearTimeout(timer))
}
