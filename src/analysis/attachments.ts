import type { MessageEvidence } from '../evidence/message.ts'

/** Endings that run or open a page when they are opened. */
const RUNS =
  /\.(?:exe|scr|com|bat|cmd|pif|js|jse|vbs|vbe|wsf|hta|lnk|iso|img|vhdx?|msi|jar|ps1|apk)$/i
const PAGE = /\.(?:s?html?|xhtml|mht|svg)$/i
const DOUBLE = /\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|odt)\s*\.\w{2,5}$/i

/** A file that is not what it seems, and how: `doubled` is "rib.pdf.exe". */
export interface Deceiving {
  readonly name: string
  readonly how: 'doubled' | 'runs' | 'page'
}

/** The first attachment that runs, or opens as a page, when a reader opens it. */
export function deceivingAttachment({ attachments }: MessageEvidence): Deceiving | undefined {
  for (const name of attachments) {
    const runs = RUNS.test(name)
    if (!runs && !PAGE.test(name)) continue
    return { name: name.slice(0, 120), how: DOUBLE.test(name) ? 'doubled' : runs ? 'runs' : 'page' }
  }
  return undefined
}
