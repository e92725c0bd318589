import { falseLink } from '../../analysis/link-shown.ts'
import { graded } from '../signal.ts'

/** Who writes a body's address on a link of their own speaks in its name: "www.francetravail.fr" that opens mal.example. */
export const signal = graded(['shows'], {
  message(message, knowledge) {
    const link = falseLink(message, knowledge)
    if (!link) return []
    const { identity, shown, hostname } = link
    return [{ identity, grade: 'shows', values: { shown, hostname } }]
  },
})
