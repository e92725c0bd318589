import { type Channel, type ChannelId, channel, hrefOf } from '../../help/channel.ts'
import { createElement } from './create-element.ts'
import type { I18n } from './i18n.ts'

/** A number to call or an address to open, large, with whose it is. A number is dialled where it can be. */
export function channelLink(id: ChannelId, { t }: I18n): HTMLElement {
  const one = channel(id)
  return createElement(
    'p',
    { class: 'channel' },
    createElement(
      'a',
      linkProps(one),
      one.phone ?? new URL(one.web as string).hostname.replace(/^www\./, ''),
    ),
    createElement('span', {}, t(`helpChannel${id}`)),
  )
}

function linkProps(one: Channel): Readonly<Record<string, string | false>> {
  const away = one.web !== undefined
  return {
    href: hrefOf(one),
    dir: 'ltr',
    target: away && '_blank',
    rel: away && 'noopener noreferrer',
  }
}
