import type { WarningAddress } from '../../wording/warning.ts'
import { createElement } from './create-element.ts'

/**
 * An address with the part that decides, its registrable domain, set apart. Always left to right;
 * a screen reader reads it as one.
 */
export function address({ before, registrable, after }: WarningAddress): HTMLElement {
  return createElement(
    'bdi',
    { class: 'hostname', dir: 'ltr', translate: 'no' },
    before,
    createElement('strong', {}, registrable),
    after,
  )
}
