import { type Step, WHEN } from '../../help/plan.ts'
import type { PolicyContact } from '../../settings/policy.ts'
import { isTextKey } from '../../wording/text.ts'
import { channelLink } from '../parts/channel.ts'
import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'

const HEADINGS = { now: 'helpWhenNow', today: 'helpWhenToday', after: 'helpWhenAfter' } as const

/** The steps under "right now", "today", "in the next days"; each can be ticked off, for the eye only. */
export function planList(
  steps: readonly Step[],
  i18n: I18n,
  contact: PolicyContact | undefined,
  done: Set<string>,
): readonly HTMLElement[] {
  return WHEN.flatMap((when) => {
    const due = steps.filter((step) => step.when === when)
    if (due.length === 0) return []
    return [
      createElement('h3', { class: `when ${when}` }, i18n.t(HEADINGS[when])),
      createElement(
        'ol',
        { class: 'steps' },
        ...due.map((step) => stepItem(step, i18n, contact, done)),
      ),
    ]
  })
}

function stepItem(
  step: Step,
  i18n: I18n,
  contact: PolicyContact | undefined,
  done: Set<string>,
): HTMLElement {
  const title = text(`helpStep${step.id}`, i18n)
  const tick = createElement('input', {
    type: 'checkbox',
    class: 'screen-only',
    checked: done.has(step.id),
    'aria-label': i18n.t('helpDone', { step: title }),
  })
  tick.addEventListener('change', () => {
    if (tick.checked) done.add(step.id)
    else done.delete(step.id)
  })
  return createElement(
    'li',
    { class: 'step' },
    tick,
    createElement(
      'div',
      {},
      createElement('strong', {}, title),
      createElement('p', {}, text(`helpStep${step.id}More`, i18n)),
      step.id === 'AdviserTell' && contact && organisation(contact, i18n),
      ...step.channels.map((id) => channelLink(id, i18n)),
    ),
  )
}

function organisation({ name, phone, mail, address }: PolicyContact, { t }: I18n): HTMLElement {
  const link = phone
    ? createElement('a', { href: `tel:${phone.replace(/[ .]/g, '')}`, dir: 'ltr' }, phone)
    : mail
      ? createElement('a', { href: `mailto:${mail}`, dir: 'ltr' }, mail)
      : createElement(
          'a',
          { href: address ?? '', dir: 'ltr', target: '_blank', rel: 'noopener noreferrer' },
          address,
        )
  return createElement(
    'p',
    { class: 'channel' },
    link,
    createElement('span', {}, t('helpOrganisation', { name })),
  )
}

/** A step's text; a test walks the steps, so that none is without. */
function text(key: string, { t }: I18n): string {
  return isTextKey(key) ? t(key) : key
}
