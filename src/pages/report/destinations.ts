import { type ChannelId, channel, hrefOf } from '../../help/channel.ts'
import type { Context, SettingsState } from '../../protocol/views.ts'
import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'
import { openTab } from '../parts/tabs.ts'
import { mailLink } from './compose.ts'

/** Where a fraud is reported, by what it was; the organisation first, where there is one. */
const PUBLIC: readonly ChannelId[] = ['SignalSpam', 'Sms33700', 'Pharos', 'Guide17']

/** The places that a report can be taken to, each with how. A mistake goes to those who can mend it. */
export function destinations(
  speech: Speech,
  mistake: boolean,
  context: Context | undefined,
  state: SettingsState | undefined,
  report: () => string,
): readonly HTMLElement[] {
  const { t } = speech
  const { contact } = state?.policy ?? {}
  const mail = (to: string) => () => {
    location.href = mailLink(to, t(mistake ? 'reportMistakeTitle' : 'reportTitle'), report())
  }
  const button = (label: string, press: () => unknown) =>
    h('button', { type: 'button', class: 'plain', press }, label)
  return [
    ...(contact
      ? [
          item(
            contact.name,
            t('reportOrganisation'),
            contact.mail && button(t('reportMail'), mail(contact.mail)),
            contact.phone &&
              h(
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
function ordered(context: Context | undefined): readonly ChannelId[] {
  return context?.about === 'page' ? ['Pharos', 'Guide17', 'SignalSpam', 'Sms33700'] : PUBLIC
}

function item(
  name: string,
  how: string,
  ...ways: readonly (HTMLElement | '' | undefined)[]
): HTMLElement {
  return h(
    'li',
    { class: 'destination' },
    h('div', {}, h('strong', {}, name), h('p', { class: 'quiet' }, how)),
    h('div', { class: 'ways' }, ...ways),
  )
}
