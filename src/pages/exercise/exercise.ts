import { createElement, fill } from '../parts/create-element.ts'
import { type I18n, place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import { drawSign } from '../parts/signs.ts'
import { caseCard } from './case-card.ts'
import { CASES } from './cases.ts'
import { votes } from './votes.ts'

/** How the group did so far: votes given, and votes that were right. */
interface Score {
  given: number
  right: number
}

/** An exercise for a group: made-up pages and messages, a vote, the answer. Needs no network. */
async function start(): Promise<void> {
  const i18n = await openPage('exerciseTitle')
  begin(i18n)
}

function begin(i18n: I18n): void {
  const { t } = i18n
  const score: Score = { given: 0, right: 0 }
  show(
    createElement('h1', { tabindex: -1 }, t('exerciseTitle')),
    createElement('p', { class: 'lead' }, t('exerciseLead')),
    createElement('p', {}, t('exerciseMadeUp')),
    button('action', t('exerciseStart'), () => ask(i18n, 0, score)),
  )
}

function ask(i18n: I18n, at: number, score: Score): void {
  const { t } = i18n
  const one = CASES[at]
  if (!one) {
    end(i18n, score)
    return
  }
  const poll = votes(i18n)
  const below = createElement('div', { class: 'answer' })
  const reveal = button('action', t('exerciseReveal'), () => {
    const { honest, trap } = poll.close()
    score.given += honest + trap
    score.right += one.honest ? honest : trap
    reveal.remove()
    const level = one.honest ? ('official' as const) : ('danger' as const)
    const title = createElement(
      'h2',
      { tabindex: -1, class: 'label' },
      drawSign(level),
      t(one.honest ? 'exerciseIsHonest' : 'exerciseIsTrap'),
    )
    fill(
      below,
      createElement(
        'section',
        { class: `verdict ${level}` },
        title,
        createElement('p', {}, t(`exercise${one.id}Why`)),
      ),
      button('action', t(at + 1 < CASES.length ? 'exerciseNext' : 'exerciseFinish'), () =>
        ask(i18n, at + 1, score),
      ),
    )
    title.focus()
  })
  show(
    createElement('p', { class: 'quiet' }, t('exerciseProgress', { at: at + 1, of: CASES.length })),
    createElement('h1', { tabindex: -1, class: 'question' }, t('exerciseQuestion')),
    caseCard(one, i18n),
    poll.element,
    reveal,
    below,
  )
}

function end(i18n: I18n, { given, right }: Score): void {
  const { t } = i18n
  show(
    createElement('h1', { tabindex: -1 }, t('exerciseEndTitle')),
    given > 0 && createElement('p', { class: 'lead' }, t('exerciseScore', { right, given })),
    createElement(
      'ol',
      { class: 'rules' },
      createElement('li', {}, t('exerciseRuleAddress')),
      createElement('li', {}, t('exerciseRuleAsk')),
      createElement('li', {}, t('exerciseRuleHurry')),
    ),
    button('plain', t('exerciseAgain'), () => begin(i18n)),
  )
}

/** Puts a new screen up and takes the keyboard to its heading. */
function show(...children: readonly (HTMLElement | false)[]): void {
  fill(place('exercise'), ...children)
  if (document.hasFocus()) place('exercise').querySelector('h1')?.focus()
}

function button(look: 'action' | 'plain', text: string, press: () => unknown): HTMLElement {
  return createElement('button', { type: 'button', class: look, press }, text)
}

void start()
