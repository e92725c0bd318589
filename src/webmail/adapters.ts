import type { Adapter, Frame, OpenMessage } from './adapter.ts'
import { readGenerically } from './generic.ts'

/** Every webmail: one file each in `adapters/`. The folder is the registry. */
export const adapters: readonly Adapter[] = Object.values(
  import.meta.glob<Adapter>('./adapters/*.ts', { eager: true, import: 'adapter' }),
)

/** What a frame of a webmail shows. */
export interface FrameReading {
  /** The webmail, or `generic` where none is known. */
  readonly reader: string
  readonly messages: readonly OpenMessage[]
}

/**
 * Reads a frame with the adapter that recognises it; where its places moved, with the generic reader.
 * @param unknown whether the generic reader may try a page that no adapter recognises
 * @returns nothing when the frame is none of a webmail's
 */
export function readFrame(frame: Frame, unknown: boolean): FrameReading | undefined {
  const adapter = adapters.find((one) => one.recognises(frame))
  if (!adapter && !unknown) return undefined
  const messages = adapter?.read(frame) ?? []
  if (adapter && messages.length > 0) return { reader: adapter.id, messages }
  return { reader: adapter?.id ?? 'generic', messages: readGenerically('generic', frame) }
}
