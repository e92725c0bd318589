/**
 * Whether Vigie was updated, switched off or removed since this script came: nothing that it says is heard any
 * more, and other scripts of ours may be in this frame by now, in a world of their own.
 */
export function isOrphan(): boolean {
  const host = globalThis as { browser?: typeof chrome; chrome?: typeof chrome }
  try {
    return !(host.browser ?? host.chrome)?.runtime?.id
  } catch {
    return true
  }
}
