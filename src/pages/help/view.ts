import { CHANNELS } from '../../help/channel.ts'
import { ACCOUNTS, type Account, GIVEN, type Given, givenOf, planFor } from '../../help/plan.ts'
import type { Context } from '../../protocol/views.ts'
import type { Contact } from '../../settings/policy.ts'
import { wordDay } from '../../wording/day.ts'
import type { TextKey } from '../../wording/text.ts'
import { channelLink } from '../parts/channel.ts'
import { fill, h } from '../parts/h.ts'
import { chosen, option } from '../parts/option.ts'
import type { Speech } from '../parts/speech.ts'
import { unbroken } from '../parts/unbroken.ts'
import { planList } from './plan-list.ts'
import { statementCard } from './statement-card.ts'

/**
 * The guide: what was given and to whom, what to do in order, a summary for the bank or the police.
 * @param context what the page was opened for; what was asked for there is ticked beforehand
 */
export function helpPage(
  speech: Speech,
  context: Context | undefined,
  contact: Contact | undefined,
): readonly HTMLElement[] {
  const { t, language } = speech
  const asked = givenOf(context?.verdict.asked ?? [])
  const account: Account =
    context?.verdict.identity === 'proconnect'
      ? 'adviser'
      : context?.verdict.identity === undefined || context.verdict.identity === 'france-travail'
        ? 'candidate'
        : 'other'

  const plan = h('div', { class: 'plan' })
  const statement = statementCard(speech, context)
  const done = new Set<string>()
  const form = h(
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
    fill(plan, ...planList(planFor(given, whose), speech, contact, done))
    statement.given(given)
  }
  form.addEventListener('change', draw)
  form.addEventListener('submit', (event) => event.preventDefault())
  draw()

  const oldest = CHANNELS.map(({ checked }) => checked).sort()[0] as string
  return [
    h(
      'header',
      {},
      h('h1', {}, t('helpTitle')),
      h('p', { class: 'lead' }, t('helpLead')),
      context?.hostname &&
        h('p', { class: 'quiet' }, ...unbroken(t('helpAbout', { hostname: context.hostname }))),
    ),
    h(
      'div',
      { class: 'first' },
      channelLink('Guide17', speech),
      channelLink('InfoEscroqueries', speech),
    ),
    form,
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'plan-title' },
      h('h2', { id: 'plan-title' }, t('helpPlanTitle')),
      plan,
    ),
    statement.card,
    h(
      'div',
      { class: 'row screen-only' },
      h('button', { type: 'button', class: 'plain', press: () => window.print() }, t('helpPrint')),
    ),
    h(
      'footer',
      { class: 'quiet' },
      h(
        'p',
        { class: 'links screen-only' },
        h('a', { href: '/src/pages/leaks/leaks.html' }, t('helpLeaksLink')),
        h('a', { href: '/src/pages/report/report.html' }, t('helpReportLink')),
      ),
      h('p', {}, t('helpNobodyElse')),
      h('p', {}, t('helpChecked', { date: wordDay(oldest, language) })),
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
    return h(
      'fieldset',
      {},
      h('legend', {}, t(legend)),
      hint && h('p', { class: 'quiet hint' }, t(hint)),
      h(
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
