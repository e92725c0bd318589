import { QUESTIONS } from '../exercise/cases.ts'
import { address } from '../parts/address.ts'
import { fill, h } from '../parts/h.ts'
import type { Speech } from '../parts/speech.ts'

type Question = (typeof QUESTIONS)[number]

/** Which of the two is the real address? Each answer says at once how one could tell. */
export function quiz(speech: Speech): readonly HTMLElement[] {
  return QUESTIONS.map((question, index) => questionCard(question, index + 1, speech))
}

function questionCard(question: Question, number: number, { t }: Speech): HTMLElement {
  const { id, real, trap, realFirst } = question
  const said = h('div', { role: 'status' })
  const choice = (which: typeof real | typeof trap) => {
    const whole = which.before + which.registrable + which.after
    const button = h('button', { type: 'button', class: 'plain answer', dir: 'ltr' }, whole)
    button.addEventListener('click', () => {
      const right = which === real
      fill(
        said,
        h(
          'p',
          { class: right ? 'right' : 'wrong' },
          h('strong', {}, t(right ? 'welcomeRightAnswer' : 'welcomeWrongAnswer')),
          ' ',
          t(`welcomeQuestion${id}`),
        ),
        h('p', {}, t('welcomeTheReal'), ' ', address(real)),
        h('p', {}, t('welcomeTheTrap'), ' ', address(trap)),
      )
    })
    return button
  }
  const title = `question-${number}`
  return h(
    'section',
    { class: 'card', 'aria-labelledby': title },
    h('h2', { id: title }, t('welcomeQuestion', { number })),
    h('div', { class: 'answers' }, ...(realFirst ? [real, trap] : [trap, real]).map(choice)),
    said,
  )
}
