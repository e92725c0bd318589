import type { Adapter } from '../adapter.ts'
import { readGenerically } from '../generic.ts'

export const adapter: Adapter = {
  id: 'zoho',
  checked: {
    how: 'one',
    when: '2023-06',
    what: 'body only; sender and subject by the generic reader',
  },
  recognises: ({ hostname }) => /^mail\.zoho\.(?:eu|com)$/.test(hostname),
  read: (frame) => readGenerically('zoho', frame, ['.jsConTent', '.zmMailContent']),
}
