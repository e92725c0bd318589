import type { MessagesHere } from '../message-bodies.ts'

/** How long (ms) a page waits for a message that is being drawn, and how often in a row: a page cannot put it off for ever. */
export const DRAWING = 400
const MOST_WAITS = 5

/**
 * Keeps the reader of pages from reading a message as the page's own words: a mailbox draws body and sender one after
 * the other, and between two slices of a reading another message may come.
 */
export function makePatience(messages: MessagesHere) {
  let waits = 0
  let found = 0
  const wait = (reason: boolean) => reason && waits++ < MOST_WAITS
  return {
    /** Before a reading: looks for messages. @returns whether to come back after {@link DRAWING} */
    mustWait(): boolean {
      messages.look()
      found = messages.found
      return wait(messages.isDrawing)
    },
    /** After a reading: @returns whether a message came meanwhile, so that all is to be read anew */
    isStale(): boolean {
      messages.look()
      if (wait(messages.found !== found)) return true
      waits = 0
      return false
    },
  }
}
