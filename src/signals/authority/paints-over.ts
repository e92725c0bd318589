import { graded } from '../signal.ts'

/** The message tried to cover the webmail around it; no honest sender does. */
export const signal = graded(['paints'], {
  message: ({ paintsOver }) => (paintsOver ? [{ grade: 'paints' }] : []),
})
