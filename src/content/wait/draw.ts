import type { WaitText } from '../../wording/wait.ts'
import { build } from '../warn/build.ts'

/** Draws what stands in a page that is held. The button lets it go. */
export function drawWait({ language, title, hint, goOn }: WaitText): {
  readonly box: HTMLElement
  readonly goOn: HTMLButtonElement
} {
  const button = build('button', { type: 'button', class: 'quiet' }, goOn)
  const words = build(
    'div',
    { class: 'words', role: 'status' },
    build('p', { class: 'advice' }, title),
    build('p', { class: 'hint' }, hint),
  )
  const row = build('div', { class: 'row' }, words, button)
  const about = { class: 'box wait', role: 'region', 'aria-label': title, lang: language }
  return { box: build('div', { ...about, popover: 'manual' }, row), goOn: button }
}
