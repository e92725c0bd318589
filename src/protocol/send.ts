import type { CallKind, Protocol, Reply } from './calls.ts'

/**
 * Tells the worker something; for content scripts and our own pages alike. No polyfill: it is part
 * of the scout, which runs in every frame.
 * @throws Error when the worker refused or failed, or when Vigie was updated or removed meanwhile
 */
export async function send<K extends CallKind>(
  kind: K,
  ...[carries]: Protocol[K]['carries'] extends undefined ? [] : [Protocol[K]['carries']]
): Promise<Protocol[K]['back']> {
  const reply: Reply<K> | undefined = await runtime().sendMessage({ kind, carries })
  if (!reply || 'error' in reply) throw new Error(reply?.error)
  return reply.ok
}

/** The browser's own messenger; no polyfill, for content scripts. */
export function runtime(): typeof chrome.runtime {
  const host = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }
  return (host.browser ?? host.chrome).runtime
}
