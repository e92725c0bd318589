import type { Signal } from '../signal.ts'

/** The message tried to cover the webmail around it; no honest sender does. */
export const signal: Signal = {
  id: 'paints-over',
  part: 'authority',
  message: ({ paintsOver }) =>
    paintsOver ? [{ id: 'paints-over', part: 'authority', weight: 0.8 }] : [],
}
