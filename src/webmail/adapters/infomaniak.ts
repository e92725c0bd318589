import type { Adapter } from '../adapter.ts'
import { readGenerically } from '../generic.ts'

/** The application stands in a frame of kSuite; nothing of its inside is known. */
export const adapter: Adapter = {
  id: 'infomaniak',
  checked: { how: 'one', when: '2023-06', what: 'the frame only; read by the generic reader' },
  recognises: ({ hostname }) => hostname === 'mail.infomaniak.com',
  read: (frame) => readGenerically('infomaniak', frame),
}
