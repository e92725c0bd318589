import { graded } from '../signal.ts'

/** Characters below which a message with a picture has said nothing in words. */
const WORDLESS = 120

/** The message is one picture that is a link: nothing to read, one thing to click. */
export const signal = graded(['linked'], {
  message(message, knowledge) {
    if (message.pictures.linked === 0 || message.text.length > WORDLESS) return []
    const leads = message.links.filter(
      ({ hostname, quoted }) =>
        !quoted && (hostname === null || knowledge.relate(hostname).relation !== 'official'),
    )
    if (leads.length === 0) return []
    return [{ grade: 'linked', asked: 'click', how: 'typed' }]
  },
})
