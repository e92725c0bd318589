import { byWeek, type Remembered, WARNED_OF, type WarnedOf } from '../../../settings/history.ts'
import { createElement, createSvg } from '../../parts/create-element.ts'
import type { I18n } from '../../parts/i18n.ts'

/** Of the drawing, in its own units. */
const WIDTH = 520
const HEIGHT = 134
const BOTTOM = 32
const LEFT = 26

/**
 * Warnings by week and kind, as stacked bars. Each kind has its own form as well as its colour;
 * a person who does not see it reads one sentence, and the table below.
 */
export function chart(all: readonly Remembered[], { t, language }: I18n): HTMLElement {
  const weeks = byWeek(all, Date.now())
  const total = (counts: Readonly<Record<WarnedOf, number>>) =>
    WARNED_OF.reduce((sum, kind) => sum + counts[kind], 0)
  const most = Math.max(1, ...weeks.map(({ counts }) => total(counts)))
  const step = (WIDTH - LEFT) / weeks.length
  const scale = (HEIGHT - BOTTOM - 10) / most
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  const ground = HEIGHT - BOTTOM

  const bars = weeks.flatMap(({ start, counts }, at) => {
    let top = ground
    const x = LEFT + at * step + step * 0.15
    const parts = WARNED_OF.flatMap((kind) => {
      const height = counts[kind] * scale
      if (height === 0) return []
      top -= height
      return [bar(kind, x, top, step * 0.7, height)]
    })
    const label =
      at % 4 === 0
        ? [
            createSvg(
              'text',
              { x: x + step * 0.35, y: HEIGHT - 6, 'text-anchor': at === 12 ? 'end' : 'middle' },
              short.format(start),
            ),
          ]
        : []
    return [...parts, ...label]
  })
  const picture = createSvg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: 'chart',
      role: 'img',
      'aria-label': t('optionsChart', { count: all.length }),
    },
    createSvg('line', { x1: LEFT, x2: WIDTH, y1: ground, y2: ground }),
    createSvg('text', { x: 0, y: ground - most * scale + 4 }, String(most)),
    createSvg('text', { x: 0, y: ground }, '0'),
    ...bars,
  )
  const legend = WARNED_OF.map((kind) =>
    createElement(
      'li',
      {},
      createSvg(
        'svg',
        { viewBox: '0 0 14 14', class: 'chart', 'aria-hidden': 'true' },
        bar(kind, 0, 0, 14, 14),
      ),
      t(KINDS[kind]),
    ),
  )
  const figure = createElement('div', { class: 'field' })
  figure.append(picture, createElement('ul', { class: 'legend' }, ...legend))
  return figure
}

/** Messages are drawn hollow and listed sites round, so that no colour is needed. */
function bar(kind: WarnedOf, x: number, y: number, width: number, height: number): SVGElement {
  const edge = {
    class: kind,
    x: x + 1,
    y: y + 1,
    width: Math.max(width - 2, 1),
    height: Math.max(height - 2, 1),
  }
  if (kind === 'message')
    return createSvg('rect', {
      ...edge,
      'fill-opacity': 0.25,
      stroke: 'currentColor',
      'stroke-width': 1.5,
    })
  if (kind === 'stop') return createSvg('rect', { ...edge, rx: Math.min(6, height / 2) })
  return createSvg('rect', edge)
}

const KINDS = {
  page: 'optionsKindPage',
  message: 'optionsKindMessage',
  stop: 'optionsKindStop',
} as const
