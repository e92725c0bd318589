import { type ChannelId, channel, hrefOf } from '../../help/channel.ts'
import type { OpenedFor, SettingsState } from '../../protocol/views.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { openTab } from '../parts/tabs.ts'
import { mailLink } from './compose.ts'

/** Where a fraud is reported, by what it was; the organisation first, where there is one. */
const PUBLIC: readonly ChannelId[] = ['SignalSpam', 'Sms33700', 'Pharos', 'Guide17']

/** The places that a report can be taken to, each with how. A mistake goes to those who can mend it. */
export function destinations(
  i18n: I18n,
  mistake: boolean,
  context: OpenedFor | undefined,
  state: SettingsState | undefined,
  report: () => string,
): readonly HTMLElement[] {
  const { t } = i18n
  const { contact } = state?.policy ?? {}
  const mail = (to: string) => () => {
    location.href = mailLink(to, t(mistake ? 'reportMistakeTitle' : 'reportTitle'), report())
  }
  const button = (label: string, press: () => unknown) =>
    createElement('button', { type: 'button', class: 'plain', press }, label)
  return [
    ...(contact
      ? [
          item(
            contact.name,
            t('reportOrganisation'),
            contact.mail && button(t('reportMail'), mail(contact.mail)),
            contact.phone &&
              createElement(
                'a',
                { href: `tel:${contact.phone.replace(/[ .]/g, '')}`, dir: 'ltr' },
                contact.phone,
              ),
            contact.address && button(t('reportOpen'), () => openTab(contact.address as string)),
          ),
        ]
      : []),
    ...(mistake
      ? (state?.settings.publishers ?? []).map(({ name, address }) =>
          item(
            name,
            t('reportPublisher'),
            button(t('reportOpen'), () => openTab(new URL(address).origin)),
          ),
        )
      : ordered(context).map((id) =>
          item(
            t(`helpChannel${id}`),
            t(`reportHow${id as 'Guide17'}`),
            button(t('reportOpen'), () => openTab(hrefOf(channel(id)))),
          ),
        )),
    item(t('reportMailAny'), t('reportMailAnyHow'), button(t('reportMail'), mail(''))),
  ]
}

/** A page is for PHAROS first, a message for Signal Spam. */
function ordered(context: OpenedFor | undefined): readonly ChannelId[] {
  return context?.about === 'page' ? ['Pharos', 'Guide17', 'SignalSpam', 'Sms33700'] : PUBLIC
}

function item(
  name: string,
  how: string,
  ...ways: readonly (HTMLElement | '' | undefined)[]
): HTMLElement {
  return createElement(
    'li',
    { class: 'destination' },
    createElement(
      'div',
      {},
      createElement('strong', {}, name),
      createElement('p', { class: 'quiet' }, how),
    ),
    createElement('div', { class: 'ways' }, ...ways),
  )
}
