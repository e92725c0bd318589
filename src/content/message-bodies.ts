/** What our reader of messages knows of this frame, for our reader of pages. */
interface MessagesHere {
  /** Our banners above messages, which name a body too. The messages themselves are read: a page can play a webmail. */
  readonly elements: WeakSet<Element>
  /** Looks for open messages now. */
  look: () => void
}

/**
 * Shared by our scripts in this frame. What a message says is judged as a message, and in a webmail beyond doubt
 * as nothing else: there no page is read at all. Pages cannot reach this world of ours.
 */
export function messagesHere(): MessagesHere {
  const world = globalThis as { vigieMessages?: MessagesHere }
  if (!Object.hasOwn(world, 'vigieMessages'))
    Object.defineProperty(world, 'vigieMessages', {
      value: { elements: new WeakSet(), look: () => {} } satisfies MessagesHere,
    })
  return world.vigieMessages as MessagesHere
}
