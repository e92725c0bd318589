import type { SiteText } from '../../wording/site.ts'
import { address } from './address.ts'
import { h } from './h.ts'
import { sign } from './signs.ts'
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
  return h(
    'section',
    { class: `verdict ${level}` },
    h('p', { class: 'label' }, sign(level), label),
    h(heading, { class: 'title' }, title),
    text.address.registrable &&
      h(
        'p',
        { class: 'address' },
        h('span', { class: 'of' }, text.addressLabel),
        address(text.address),
      ),
    ...sentences.map((sentence) => h('p', {}, ...unbroken(sentence))),
    h('p', { class: 'advice' }, advice),
    site && leave
      ? h('button', { type: 'button', class: 'action', press: () => leave(site) }, text.leave?.text)
      : false,
    why.reasons.length > 0 &&
      h(
        'details',
        { class: 'why' },
        h('summary', {}, why.label),
        h('ul', {}, ...why.reasons.map((reason) => h('li', {}, reason))),
      ),
  )
}
