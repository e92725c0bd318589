import { deceivingAttachment } from '../../analysis/message/attachments.ts'
import type { Signal } from '../signal.ts'

/** A page or program that comes under a body's name is there to be opened and filled in: "formulaire-rib.html". */
export const signal: Signal = {
  message(message) {
    const file = deceivingAttachment(message)
    return file ? [{ weight: 0.6, asked: 'attachment', values: { name: file.name } }] : []
  },
}
