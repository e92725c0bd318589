import { falseLink } from '../../analysis/link-shown.ts'
import { graded } from '../signal.ts'

/** A link's text names a body's site and leads to another: "www.francetravail.fr" that opens mal.example. */
export const signal = graded(['elsewhere'], {
  message(message, knowledge) {
    const link = falseLink(message, knowledge)
    if (!link) return []
    return [{ grade: 'elsewhere', values: { shown: link.shown, hostname: link.hostname } }]
  },
})
