import { CHANNELS } from '../../help/channel.ts'
import { ACCOUNTS, type Account, GIVEN, type Given, givenOf, planFor } from '../../help/plan.ts'
import type { OpenedFor } from '../../protocol/views.ts'
import type { PolicyContact } from '../../settings/policy.ts'
import { wordDay } from '../../wording/day.ts'
import type { TextKey } from '../../wording/text.ts'
import { channelLink } from '../parts/channel.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'
import { chosen, option } from '../parts/option.ts'
import { unbroken } from '../parts/unbroken.ts'
import { planList } from './plan-list.ts'
import { statementCard } from './statement-card.ts'

/**
 * The guide: what was given and to whom, what to do in order, a summary for the bank or the police.
 * @param context what the page was opened for; what was asked for there is ticked beforehand
 */
export function helpPage(
  i18n: I18n,
  context: OpenedFor | undefined,
  contact: PolicyContact | undefined,
): readonly HTMLElement[] {
  const { t, language } = i18n
  const asked = givenOf(context?.verdict.asked ?? [])
  const account: Account =
    context?.verdict.identity === 'proconnect'
      ? 'adviser'
      : context?.verdict.identity === undefined || context.verdict.identity === 'france-travail'
        ? 'candidate'
        : 'other'

  const plan = createElement('div', { class: 'plan' })
  const statement = statementCard(i18n, context)
  const done = new Set<string>()
  const form = createElement(
    'form',
    { class: 'card screen-only', autocomplete: 'off' },
    choices('checkbox', 'given', 'helpGivenLegend', 'helpGivenHint', GIVEN, (one) => [
      t(`helpGiven${capital(one)}`),
      asked.has(one),
    ]),
    choices('radio', 'account', 'helpAccountLegend', undefined, ACCOUNTS, (one) => [
      t(`helpAccount${capital(one)}`),
      one === account,
    ]),
  )
  const draw = () => {
    const given = new Set(chosen(form, 'given') as Given[])
    const whose = (chosen(form, 'account')[0] ?? 'other') as Account
    fill(plan, ...planList(planFor(given, whose), i18n, contact, done))
    statement.given(given)
  }
  form.addEventListener('change', draw)
  form.addEventListener('submit', (event) => event.preventDefault())
  draw()

  const oldest = CHANNELS.map(({ checked }) => checked).sort()[0] as string
  return [
    createElement(
      'header',
      {},
      createElement('h1', {}, t('helpTitle')),
      createElement('p', { class: 'lead' }, t('helpLead')),
      context?.hostname &&
        createElement(
          'p',
          { class: 'quiet' },
          ...unbroken(t('helpAbout', { hostname: context.hostname })),
        ),
    ),
    createElement(
      'div',
      { class: 'first' },
      channelLink('Guide17', i18n),
      channelLink('InfoEscroqueries', i18n),
    ),
    form,
    createElement(
      'section',
      { class: 'card', 'aria-labelledby': 'plan-title' },
      createElement('h2', { id: 'plan-title' }, t('helpPlanTitle')),
      plan,
    ),
    statement.card,
    createElement(
      'div',
      { class: 'row screen-only' },
      createElement(
        'button',
        { type: 'button', class: 'plain', press: () => window.print() },
        t('helpPrint'),
      ),
    ),
    createElement(
      'footer',
      { class: 'quiet' },
      createElement(
        'p',
        { class: 'links screen-only' },
        createElement('a', { href: '/src/pages/leaks/leaks.html' }, t('helpLeaksLink')),
        createElement('a', { href: '/src/pages/report/report.html' }, t('helpReportLink')),
      ),
      createElement('p', {}, t('helpNobodyElse')),
      createElement('p', {}, t('helpChecked', { date: wordDay(oldest, language) })),
    ),
  ]

  function choices<T extends string>(
    type: 'checkbox' | 'radio',
    name: string,
    legend: TextKey,
    hint: TextKey | undefined,
    values: readonly T[],
    of: (value: T) => readonly [text: string, checked: boolean],
  ): HTMLElement {
    return createElement(
      'fieldset',
      {},
      createElement('legend', {}, t(legend)),
      hint && createElement('p', { class: 'quiet hint' }, t(hint)),
      createElement(
        'div',
        { class: 'options' },
        ...values.map((value) => option(type, name, value, ...of(value))),
      ),
    )
  }
}

function capital<T extends string>(text: T): Capitalize<T> {
  return (text.charAt(0).toUpperCase() + text.slice(1)) as Capitalize<T>
}
