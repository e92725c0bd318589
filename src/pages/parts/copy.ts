import { h } from './h.ts'
import type { Speech } from './speech.ts'

/** A button that copies the text of a field, and says that it did. */
export function copyButton(
  speech: Speech,
  label: string,
  from: HTMLTextAreaElement,
): readonly HTMLElement[] {
  const said = h('span', { role: 'status', class: 'quiet' })
  const copy = async () => {
    const done = await navigator.clipboard.writeText(from.value).then(
      () => true,
      () => false,
    )
    said.textContent = speech.t(done ? 'helpCopied' : 'helpCopyFailed')
    if (!done) from.select()
  }
  return [h('button', { type: 'button', class: 'action', press: copy }, label), said]
}
