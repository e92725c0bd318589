import type { SiteText } from '../../wording/site.ts'
import { address } from './address.ts'
import { createElement } from './create-element.ts'
import { drawSign } from './signs.ts'
import { unbroken } from './unbroken.ts'

export interface VerdictOptions {
  /** How deep its heading lies in the page. */
  readonly heading: 'h1' | 'h2' | 'h3'
  /** Goes to the real site. */
  readonly leave?: (site: string) => unknown
}

/** What Vigie says of a page or a message, as a card. */
export function verdictCard(text: SiteText, { heading, leave }: VerdictOptions): HTMLElement {
  const { level, label, title, sentences, advice, why } = text
  const site = text.leave?.site
  return createElement(
    'section',
    { class: `verdict ${level}` },
    createElement('p', { class: 'label' }, drawSign(level), label),
    createElement(heading, { class: 'title' }, title),
    text.address.registrable &&
      createElement(
        'p',
        { class: 'address' },
        createElement('span', { class: 'of' }, text.addressLabel),
        address(text.address),
      ),
    ...sentences.map((sentence) => createElement('p', {}, ...unbroken(sentence))),
    createElement('p', { class: 'advice' }, advice),
    site && leave
      ? createElement(
          'button',
          { type: 'button', class: 'action', press: () => leave(site) },
          text.leave?.text,
        )
      : false,
    why.reasons.length > 0 &&
      createElement(
        'details',
        { class: 'why' },
        createElement('summary', {}, why.label),
        createElement('ul', {}, ...why.reasons.map((reason) => createElement('li', {}, reason))),
      ),
  )
}
