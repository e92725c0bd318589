import type { Level } from '../../judge/verdict.ts'
import { createSvg } from './create-element.ts'

export type Sign = Level | 'paused' | 'off'

/** Filled shapes in a square of 24, and the mark inside them: a level is told by its shape, not by its colour alone. */
const SHAPES: Readonly<Record<Sign, readonly [shape: string, mark: string]>> = {
  danger: ['M12 1.8 23.2 21.6H.8Z', 'M12 8.6v6M12 17.7v.6'],
  caution: [
    'M12 1.5a10.5 10.5 0 1 0 .01 0Z',
    'M9.2 9.3a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.2-1.5 2.2M12 17v.5',
  ],
  official: ['M12 1.5 21 5v6.5c0 5.3-3.7 9.4-9 11-5.3-1.6-9-5.7-9-11V5Z', 'm7.8 12 3 3 5.5-6'],
  none: [
    'M1 12C4 6.8 7.8 4.5 12 4.5S20 6.8 23 12c-3 5.2-6.8 7.5-11 7.5S4 17.2 1 12Z',
    'M12 9a3 3 0 1 0 .01 0Z',
  ],
  paused: ['M12 1.5a10.5 10.5 0 1 0 .01 0Z', 'M9.5 8.5v7M14.5 8.5v7'],
  off: ['M12 1.5a10.5 10.5 0 1 0 .01 0Z', 'M8 12h8'],
}

/** The sign of a level. Purely for the eye: its words stand beside it. */
export function drawSign(of: Sign): SVGElement {
  const [shape, mark] = SHAPES[of]
  return createSvg(
    'svg',
    { viewBox: '0 0 24 24', class: 'sign', 'aria-hidden': 'true', focusable: 'false' },
    createSvg('path', { d: shape, class: 'shape' }),
    createSvg('path', { d: mark, class: 'mark' }),
  )
}
