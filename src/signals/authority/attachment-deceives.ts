import type { Finding, Signal } from '../signal.ts'

/** Endings that run or open a page when they are opened. */
const RUNS =
  /\.(?:exe|scr|com|bat|cmd|pif|js|jse|vbs|vbe|wsf|hta|lnk|iso|img|vhdx?|msi|jar|ps1|apk)$/i
const PAGE = /\.(?:s?html?|xhtml|mht|svg)$/i
const DOUBLE = /\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|odt)\s*\.\w{2,5}$/i

/** A file that is not what it seems: "rib.pdf.exe", or a page that opens as a form on the person's own disk. */
export const signal: Signal = {
  id: 'attachment-deceives',
  part: 'authority',
  message(message) {
    for (const name of message.attachments) {
      const doubled = DOUBLE.test(name) && (RUNS.test(name) || PAGE.test(name))
      if (!doubled && !RUNS.test(name) && !PAGE.test(name)) continue
      const found: Finding[] = [
        {
          id: signal.id,
          part: 'authority',
          weight: doubled ? 0.8 : RUNS.test(name) ? 0.7 : 0.4,
          values: { name: name.slice(0, 120) },
        },
      ]
      // A page or program that comes under a body's name is there to be filled in.
      found.push({
        id: signal.id,
        part: 'request',
        weight: 0.6,
        asked: 'attachment',
        values: { name: name.slice(0, 120) },
      })
      return found
    }
    return []
  },
}
