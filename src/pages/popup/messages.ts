import type { PopupState } from '../../protocol/views.ts'
import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'
import { verdictCard } from '../parts/verdict.ts'

/** What Vigie says of the messages that are open in a webmail. */
export function messagesPart(
  { messages, webmail }: PopupState,
  { t }: Speech,
  leave: (site: string) => unknown,
): HTMLElement | false {
  if (messages.length > 0)
    return h(
      'section',
      {},
      h('h2', {}, t('popupMessages')),
      ...messages.map((text) => verdictCard(text, { heading: 'h3', leave })),
    )
  if (!webmail) return false
  return h('p', { class: 'quiet' }, t(webmail.found ? 'popupWebmailQuiet' : 'popupWebmailNone'))
}
