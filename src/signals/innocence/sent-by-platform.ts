import { platformOf } from '../../analysis/platform.ts'
import { graded } from '../signal.ts'

/** Sent by a platform that shows others' names: the name alone is then no claim of the sender's. */
export const signal = graded(['platform'], {
  message(message) {
    const domain = platformOf(message)
    return domain ? [{ grade: 'platform', values: { domain } }] : []
  },
})
