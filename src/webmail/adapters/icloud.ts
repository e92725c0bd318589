import type { Adapter } from '../adapter.ts'
import { readBodyOnly } from '../body-only.ts'

/** The body stands in a frame of another site; its header is out of reach, so the sender stays unknown. */
export const adapter: Adapter = {
  id: 'icloud',
  checked: {
    how: 'one',
    when: '2023-06',
    what: "the body frame; the sender stands in another site's frame and is not read",
  },
  recognises: ({ hostname }) => hostname === 'www-mail.icloud-sandbox.com',
  read: (frame) => readBodyOnly('icloud', frame, ['.mail-message-defaults']),
}
