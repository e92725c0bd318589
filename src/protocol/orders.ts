import type { WaitText } from '../wording/wait.ts'
import type { Warning } from '../wording/warning.ts'

/** What the worker tells a frame. Each is taken only from the worker, never from a page. */
export interface Orders {
  /** Look again, a protected name stands elsewhere in this tab: say whether there is a place to fill in. */
  look: undefined
  /** Show this warning over the whole tab (top frame only). */
  show: { warning: Warning }
  /** Let nothing be typed or sent in this frame until `release`. */
  hold: undefined
  release: undefined
  /** Tell the person, as soon as something is held, that the verdict is still due. */
  wait: WaitText
}

export type Order = keyof Orders
