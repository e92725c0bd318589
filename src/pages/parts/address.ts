import type { WarningAddress } from '../../wording/warning.ts'
import { h } from './h.ts'

/**
 * An address with the part that decides, its registrable domain, set apart. Always left to right;
 * a screen reader reads it as one.
 */
export function address({ before, registrable, after }: WarningAddress): HTMLElement {
  return h(
    'bdi',
    { class: 'hostname', dir: 'ltr', translate: 'no' },
    before,
    h('strong', {}, registrable),
    after,
  )
}
