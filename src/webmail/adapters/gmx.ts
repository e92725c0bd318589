import type { Adapter } from '../adapter.ts'
import { readBodyOnly } from '../body-only.ts'

/** GMX, web.de, mail.com: the body is a frame of its own, `/mail/client/mailbody`. */
export const adapter: Adapter = {
  id: 'gmx',
  checked: {
    how: 'one',
    when: '2023-06',
    what: 'the body frame; the sender stands in another frame and is not read',
  },
  recognises: ({ hostname, path }) =>
    /\.(?:gmx\.(?:net|fr|com)|web\.de|mail\.com)$/.test(hostname) && path.includes('/mailbody'),
  read: (frame) => readBodyOnly('gmx', frame, ['body']),
}
