import { fill, h } from '../parts/h.ts'
import { openPage } from '../parts/page.ts'
import { sign } from '../parts/signs.ts'
import { place, type Speech } from '../parts/speech.ts'
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
  const speech = await openPage('exerciseTitle')
  begin(speech)
}

function begin(speech: Speech): void {
  const { t } = speech
  const score: Score = { given: 0, right: 0 }
  show(
    h('h1', { tabindex: -1 }, t('exerciseTitle')),
    h('p', { class: 'lead' }, t('exerciseLead')),
    h('p', {}, t('exerciseMadeUp')),
    button('action', t('exerciseStart'), () => ask(speech, 0, score)),
  )
}

function ask(speech: Speech, at: number, score: Score): void {
  const { t } = speech
  const one = CASES[at]
  if (!one) {
    end(speech, score)
    return
  }
  const poll = votes(speech)
  const below = h('div', { class: 'answer' })
  const reveal = button('action', t('exerciseReveal'), () => {
    const { honest, trap } = poll.close()
    score.given += honest + trap
    score.right += one.honest ? honest : trap
    reveal.remove()
    const level = one.honest ? ('official' as const) : ('danger' as const)
    const title = h(
      'h2',
      { tabindex: -1, class: 'label' },
      sign(level),
      t(one.honest ? 'exerciseIsHonest' : 'exerciseIsTrap'),
    )
    fill(
      below,
      h('section', { class: `verdict ${level}` }, title, h('p', {}, t(`exercise${one.id}Why`))),
      button('action', t(at + 1 < CASES.length ? 'exerciseNext' : 'exerciseFinish'), () =>
        ask(speech, at + 1, score),
      ),
    )
    title.focus()
  })
  show(
    h('p', { class: 'quiet' }, t('exerciseProgress', { at: at + 1, of: CASES.length })),
    h('h1', { tabindex: -1, class: 'question' }, t('exerciseQuestion')),
    caseCard(one, speech),
    poll.element,
    reveal,
    below,
  )
}

function end(speech: Speech, { given, right }: Score): void {
  const { t } = speech
  show(
    h('h1', { tabindex: -1 }, t('exerciseEndTitle')),
    given > 0 && h('p', { class: 'lead' }, t('exerciseScore', { right, given })),
    h(
      'ol',
      { class: 'rules' },
      h('li', {}, t('exerciseRuleAddress')),
      h('li', {}, t('exerciseRuleAsk')),
      h('li', {}, t('exerciseRuleHurry')),
    ),
    button('plain', t('exerciseAgain'), () => begin(speech)),
  )
}

/** Puts a new screen up and takes the keyboard to its heading. */
function show(...children: readonly (HTMLElement | false)[]): void {
  fill(place('exercise'), ...children)
  if (document.hasFocus()) place('exercise').querySelector('h1')?.focus()
}

function button(look: 'action' | 'plain', text: string, press: () => unknown): HTMLElement {
  return h('button', { type: 'button', class: look, press }, text)
}

void start()
