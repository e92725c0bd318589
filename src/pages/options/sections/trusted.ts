import { send } from '../../../protocol/send.ts'
import { asHostname, asSender } from '../../../settings/checks.ts'
import { wordDay } from '../../../wording/day.ts'
import { createElement } from '../../parts/create-element.ts'
import type { SectionContext } from '../context.ts'
import { complaint } from '../parts/complaint.ts'

const TIMES = ['day', 'month', 'year', 'ever'] as const
const WORDS = {
  day: 'optionsForDay',
  month: 'optionsForMonth',
  year: 'optionsForYear',
  ever: 'optionsForEver',
} as const

/** Sites and senders of which nothing is said, each with its end, and pauses. */
export function trusted({ i18n, state, act }: SectionContext): HTMLElement {
  const { t, language } = i18n
  const { own, policy } = state
  const until = (end: number | null) =>
    end === null ? t('optionsTrustEver') : t('optionsTrustUntil', { day: wordDay(end, language) })
  const row = (name: string, note: string, end?: () => Promise<unknown>) =>
    createElement(
      'li',
      {},
      createElement(
        'div',
        {},
        createElement('bdi', { class: 'hostname', dir: 'ltr' }, createElement('strong', {}, name)),
        createElement('span', { class: 'quiet' }, note),
      ),
      end &&
        createElement(
          'button',
          {
            type: 'button',
            class: 'plain',
            'aria-label': t('optionsRemoveName', { name }),
            press: () => act(end(), t('optionsSaved')),
          },
          t('optionsRemove'),
        ),
    )
  const rows = [
    ...policy.allowedHosts.map((name) => row(name, t('optionsByPolicy'))),
    ...own.trusted.map(({ kind, name, until: end }) =>
      row(
        name,
        `${t(kind === 'site' ? 'optionsTrustSite' : 'optionsTrustSender')} · ${until(end)}`,
        () => send('trust', { kind, name, for: 'end' }),
      ),
    ),
    ...Object.entries(own.pausedUntil).map(([name, end]) =>
      row(name, t('optionsPaused', { day: wordDay(end, language) }), () =>
        send('pause', { hostname: name, for: 'end' }),
      ),
    ),
  ]
  return createElement(
    'section',
    { class: 'card' },
    createElement('h2', {}, t('optionsTrusted')),
    createElement('p', {}, t('optionsTrustedNote')),
    rows.length > 0
      ? createElement('ul', { class: 'names' }, ...rows)
      : createElement('p', { class: 'quiet' }, t('optionsTrustedNone')),
    policy.goOn ? addForm() : createElement('p', { class: 'quiet' }, t('optionsTrustedForbidden')),
  )

  function addForm(): HTMLElement {
    const name = createElement('input', {
      type: 'text',
      id: 'trust-name',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'trust-wrong',
    })
    const kind = createElement(
      'select',
      { id: 'trust-kind' },
      createElement('option', { value: 'site' }, t('optionsTrustSite')),
      createElement('option', { value: 'sender' }, t('optionsTrustSender')),
    )
    const time = createElement(
      'select',
      { id: 'trust-time' },
      ...TIMES.map((value) =>
        createElement('option', { value, selected: value === 'month' }, t(WORDS[value])),
      ),
    )
    const wrong = complaint('trust-wrong')
    const form = createElement(
      'form',
      { class: 'add' },
      createElement(
        'div',
        { class: 'field' },
        createElement('label', { for: 'trust-name' }, t('optionsTrustName')),
        name,
      ),
      createElement(
        'div',
        { class: 'field' },
        createElement('label', { for: 'trust-kind' }, t('optionsTrustKind')),
        kind,
      ),
      createElement(
        'div',
        { class: 'field' },
        createElement('label', { for: 'trust-time' }, t('optionsTrustTime')),
        time,
      ),
      createElement('button', { type: 'submit', class: 'action' }, t('optionsAdd')),
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const of = kind.value === 'sender' || name.value.includes('@') ? 'sender' : 'site'
      const good = of === 'site' ? asHostname(name.value) : asSender(name.value)
      if (!good) {
        wrong.say(
          t(of === 'site' ? 'optionsRefusedHostname' : 'optionsRefusedSender', {
            value: name.value,
          }),
          name,
        )
        return
      }
      form.dataset.sent = ''
      const until = time.value as (typeof TIMES)[number]
      void act(send('trust', { kind: of, name: good, for: until }), t('optionsSaved'))
    })
    return createElement('div', {}, form, wrong.element)
  }
}
