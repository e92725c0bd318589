import { QUESTIONS } from '../exercise/cases.ts'
import { address } from '../parts/address.ts'
import { createElement, fill } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'

type Question = (typeof QUESTIONS)[number]

/** Which of the two is the real address? Each answer says at once how one could tell. */
export function quiz(i18n: I18n): readonly HTMLElement[] {
  return QUESTIONS.map((question, index) => questionCard(question, index + 1, i18n))
}

function questionCard(question: Question, number: number, { t }: I18n): HTMLElement {
  const { id, real, trap, realFirst } = question
  const said = createElement('div', { role: 'status' })
  const choice = (which: typeof real | typeof trap) => {
    const whole = which.before + which.registrable + which.after
    const button = createElement(
      'button',
      { type: 'button', class: 'plain answer', dir: 'ltr' },
      whole,
    )
    button.addEventListener('click', () => {
      const right = which === real
      fill(
        said,
        createElement(
          'p',
          { class: right ? 'right' : 'wrong' },
          createElement('strong', {}, t(right ? 'welcomeRightAnswer' : 'welcomeWrongAnswer')),
          ' ',
          t(`welcomeQuestion${id}`),
        ),
        createElement('p', {}, t('welcomeTheReal'), ' ', address(real)),
        createElement('p', {}, t('welcomeTheTrap'), ' ', address(trap)),
      )
    })
    return button
  }
  const title = `question-${number}`
  return createElement(
    'section',
    { class: 'card', 'aria-labelledby': title },
    createElement('h2', { id: title }, t('welcomeQuestion', { number })),
    createElement(
      'div',
      { class: 'answers' },
      ...(realFirst ? [real, trap] : [trap, real]).map(choice),
    ),
    said,
  )
}
