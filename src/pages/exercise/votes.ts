import { createElement } from '../parts/create-element.ts'
import type { I18n } from '../parts/i18n.ts'

export interface Votes {
  readonly element: HTMLElement
  /** Takes no more votes, and tells how many there were of each. */
  close(): { honest: number; trap: number }
}

/** Counts hands: each press of "true" or "trap" is one vote, and one can be taken back. */
export function votes({ t }: I18n): Votes {
  const honest = counter('exerciseHonest', 'honest')
  const trap = counter('exerciseTrap', 'trap')
  const element = createElement('div', { class: 'votes' }, honest.element, trap.element)
  return {
    element,
    close() {
      for (const button of element.querySelectorAll('button')) button.disabled = true
      return { honest: honest.count(), trap: trap.count() }
    },
  }

  function counter(key: 'exerciseHonest' | 'exerciseTrap', look: string) {
    let count = 0
    const number = createElement('output', { class: 'count' }, '0')
    const change = (by: number) => {
      count = Math.max(0, count + by)
      number.textContent = String(count)
    }
    return {
      count: () => count,
      element: createElement(
        'div',
        { class: `vote ${look}` },
        createElement(
          'button',
          { type: 'button', class: 'plain cast', press: () => change(1) },
          t(key),
          ' ',
          number,
        ),
        createElement(
          'button',
          {
            type: 'button',
            class: 'plain',
            press: () => change(-1),
            'aria-label': t('exerciseTakeBack', { vote: t(key) }),
          },
          '−1',
        ),
      ),
    }
  }
}
