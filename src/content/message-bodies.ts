/** What our reader of messages knows of this frame, for our reader of pages. */
interface MessagesHere {
  /** Bodies of messages that were read, and our banners above them. */
  readonly elements: WeakSet<Element>
  /** Looks for open messages now. */
  look: () => void
}

/**
 * Shared by our scripts in this frame: what a message says is judged as a message, and is not the
 * webmail's own page. Pages cannot reach this world of ours.
 */
export function messagesHere(): MessagesHere {
  const world = globalThis as { vigieMessages?: MessagesHere }
  if (!Object.hasOwn(world, 'vigieMessages'))
    Object.defineProperty(world, 'vigieMessages', {
      value: { elements: new WeakSet(), look: () => {} } satisfies MessagesHere,
    })
  return world.vigieMessages as MessagesHere
}
