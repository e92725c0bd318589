import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'

/**
 * "Copy the explanation": why the judge decided so, for the person to send to who helps them.
 * @param about the page in the tab, or the message that was pasted
 * @param explain gives the text; empty when nothing was looked at
 */
export function explainEntry(
  t: Speech['t'],
  about: 'page' | 'message',
  explain: () => Promise<string>,
): readonly HTMLElement[] {
  const said = h('span', { role: 'status', class: 'quiet' })
  const copy = async () => {
    const done = await explain()
      .then(async (text) => {
        if (text) await navigator.clipboard.writeText(text)
        return text !== ''
      })
      .catch(() => false)
    said.textContent = t(done ? 'popupExplainCopied' : 'popupExplainFailed')
  }
  return [
    h(
      'button',
      { type: 'button', class: 'entry', press: copy },
      t(about === 'message' ? 'popupExplainCopyMessage' : 'popupExplainCopy'),
    ),
    said,
  ]
}
