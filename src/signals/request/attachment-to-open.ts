import { deceivingAttachment } from '../../analysis/attachments.ts'
import { graded } from '../signal.ts'

/** A page or program that comes under a body's name is there to be opened and filled in: "formulaire-rib.html". */
export const signal = graded(['attached'], {
  message(message) {
    const file = deceivingAttachment(message)
    return file
      ? [{ grade: 'attached', asked: 'attachment', how: 'typed', values: { name: file.name } }]
      : []
  },
})
