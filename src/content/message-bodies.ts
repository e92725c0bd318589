/** What our reader of messages knows of this frame, for our reader of pages. */
export interface MessagesHere {
  /** Our banners above messages, which name a body too. */
  readonly elements: WeakSet<Element>
  /** Where messages stand that were read; any page can have such places. */
  readonly bodies: WeakSet<Element>
  /** How many of them were found so far. */
  found: number
  /** A webmail that we know, and no whole message in it: it may be about to draw one. */
  isDrawing: boolean
  /** Looks for open messages now. */
  look: () => void
}

/**
 * Shared by our scripts in this frame. What a message says is judged as a message. In a webmail beyond doubt
 * no page is read at all; elsewhere what seems to be a message counts for the page as soon as something is asked beside it. Pages cannot reach this world of ours.
 */
export function messagesHere(): MessagesHere {
  const world = globalThis as { vigieMessages?: MessagesHere }
  if (!Object.hasOwn(world, 'vigieMessages'))
    Object.defineProperty(world, 'vigieMessages', {
      value: {
        elements: new WeakSet(),
        bodies: new WeakSet(),
        found: 0,
        isDrawing: false,
        look: () => {},
      } satisfies MessagesHere,
    })
  return world.vigieMessages as MessagesHere
}
