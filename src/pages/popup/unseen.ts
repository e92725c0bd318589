import type { Unseen } from '../../protocol/views.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { drawSign } from '../parts/signs.ts'

const SENTENCES = {
  access: 'popupUnseenAccess',
  browser: 'popupUnseenBrowser',
  closed: 'popupUnseenClosed',
  other: 'popupUnseenOther',
  part: 'popupUnseenPart',
  pdf: 'popupUnseenPdf',
} as const satisfies Readonly<Record<Unseen, string>>

/** What stands instead of a verdict where nobody looked: why, and how to change it where a person can. */
export function unseenCard(
  why: Unseen,
  hostname: string,
  { t }: I18n,
  changed: () => unknown,
): HTMLElement {
  return createElement(
    'section',
    { class: 'verdict unseen' },
    createElement('p', { class: 'label' }, drawSign('off'), t('popupUnseenLabel')),
    createElement(
      'h1',
      { class: 'title' },
      t(why === 'part' ? 'popupUnseenTitlePart' : 'popupUnseenTitle'),
    ),
    hostname &&
      createElement('p', {}, createElement('bdi', { class: 'hostname', dir: 'ltr' }, hostname)),
    createElement('p', {}, t(SENTENCES[why])),
    why !== 'browser' && createElement('p', { class: 'advice' }, t('popupUnseenAdvice')),
    why === 'access' && allowButton(),
  )

  function allowButton(): HTMLElement {
    // Loaded before it is needed: Firefox asks the person only in the very turn of the click.
    let api: typeof import('../../browser.ts').browser | undefined
    void import('../../browser.ts').then(({ browser }) => {
      api = browser
    })
    const told = createElement('p', { class: 'quiet', role: 'status' })
    const press = () => {
      const refused = () => fill(told, t('popupUnseenHow'))
      api?.permissions
        .request({ origins: ['<all_urls>'] })
        .then((allowed) => (allowed ? changed() : refused()), refused)
    }
    return createElement(
      'div',
      { class: 'allow' },
      createElement('button', { type: 'button', class: 'action', press }, t('popupUnseenAllow')),
      told,
    )
  }
}
