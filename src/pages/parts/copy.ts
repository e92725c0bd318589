import { createElement } from './create-element.ts'
import type { I18n } from './i18n.ts'

/** A button that copies the text of a field, and says that it did. */
export function copyButton(
  i18n: I18n,
  label: string,
  from: HTMLTextAreaElement,
): readonly HTMLElement[] {
  const said = createElement('span', { role: 'status', class: 'quiet' })
  const copy = async () => {
    const done = await navigator.clipboard.writeText(from.value).then(
      () => true,
      () => false,
    )
    said.textContent = i18n.t(done ? 'helpCopied' : 'helpCopyFailed')
    if (!done) from.select()
  }
  return [createElement('button', { type: 'button', class: 'action', press: copy }, label), said]
}
