import { deceivingAttachment } from '../../analysis/attachments.ts'
import { graded } from '../signal.ts'

/** A file that is not what it seems: "rib.pdf.exe", or a page that opens as a form on the person's own disk. */
export const signal = graded(['doubled', 'runs', 'page'], {
  message(message) {
    const file = deceivingAttachment(message)
    return file ? [{ grade: file.how, values: { name: file.name } }] : []
  },
})
