import type { Signal } from './signal.ts'

export const signal: Signal = {
  id: 'asks-for-iban',
  part: 'request',
  page: () => [],
}
