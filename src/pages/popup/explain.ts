import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'

/**
 * "Copy the explanation": why the judge decided so, for the person to send to who helps them.
 * @param about the page in the tab, or the message that was pasted
 * @param explain gives the text; empty when nothing was looked at
 */
export function explainEntry(
  t: I18n['t'],
  about: 'page' | 'message',
  explain: () => Promise<string>,
): readonly HTMLElement[] {
  const said = createElement('span', { role: 'status', class: 'quiet' })
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
    createElement(
      'button',
      { type: 'button', class: 'entry', press: copy },
      t(about === 'message' ? 'popupExplainCopyMessage' : 'popupExplainCopy'),
    ),
    said,
  ]
}
