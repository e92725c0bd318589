import type { PopupState } from '../../protocol/views.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { verdictCard } from '../parts/verdict.ts'

/** What Vigie says of the messages that are open in a webmail. */
export function messagesPart(
  { messages, webmail }: PopupState,
  { t }: I18n,
  leave: (site: string) => unknown,
): HTMLElement | false {
  if (messages.length > 0)
    return createElement(
      'section',
      {},
      createElement('h2', {}, t('popupMessages')),
      ...messages.map((text) => verdictCard(text, { heading: 'h3', leave })),
    )
  if (!webmail) return false
  return createElement(
    'p',
    { class: 'quiet' },
    t(webmail.found ? 'popupWebmailQuiet' : 'popupWebmailNone'),
  )
}
