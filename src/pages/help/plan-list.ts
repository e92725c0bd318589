import { type Step, WHEN } from '../../help/plan.ts'
import type { Contact } from '../../settings/policy.ts'
import { isTextKey } from '../../wording/text.ts'
import { channelLink } from '../parts/channel.ts'
import { h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'

const HEADINGS = { now: 'helpWhenNow', today: 'helpWhenToday', after: 'helpWhenAfter' } as const

/** The steps under "right now", "today", "in the next days"; each can be ticked off, for the eye only. */
export function planList(
  steps: readonly Step[],
  speech: Speech,
  contact: Contact | undefined,
  done: Set<string>,
): readonly HTMLElement[] {
  return WHEN.flatMap((when) => {
    const due = steps.filter((step) => step.when === when)
    if (due.length === 0) return []
    return [
      h('h3', { class: `when ${when}` }, speech.t(HEADINGS[when])),
      h('ol', { class: 'steps' }, ...due.map((step) => stepItem(step, speech, contact, done))),
    ]
  })
}

function stepItem(
  step: Step,
  speech: Speech,
  contact: Contact | undefined,
  done: Set<string>,
): HTMLElement {
  const title = text(`helpStep${step.id}`, speech)
  const tick = h('input', {
    type: 'checkbox',
    class: 'screen-only',
    checked: done.has(step.id),
    'aria-label': speech.t('helpDone', { step: title }),
  })
  tick.addEventListener('change', () => {
    if (tick.checked) done.add(step.id)
    else done.delete(step.id)
  })
  return h(
    'li',
    { class: 'step' },
    tick,
    h(
      'div',
      {},
      h('strong', {}, title),
      h('p', {}, text(`helpStep${step.id}More`, speech)),
      step.id === 'AdviserTell' && contact && organisation(contact, speech),
      ...step.channels.map((id) => channelLink(id, speech)),
    ),
  )
}

function organisation({ name, phone, mail, address }: Contact, { t }: Speech): HTMLElement {
  const link = phone
    ? h('a', { href: `tel:${phone.replace(/[ .]/g, '')}`, dir: 'ltr' }, phone)
    : mail
      ? h('a', { href: `mailto:${mail}`, dir: 'ltr' }, mail)
      : h(
          'a',
          { href: address ?? '', dir: 'ltr', target: '_blank', rel: 'noopener noreferrer' },
          address,
        )
  return h('p', { class: 'channel' }, link, h('span', {}, t('helpOrganisation', { name })))
}

/** A step's text; a test walks the steps, so that none is without. */
function text(key: string, { t }: Speech): string {
  return isTextKey(key) ? t(key) : key
}
