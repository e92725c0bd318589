import type { Adapter } from '../adapter.ts'
import { readGenerically } from '../generic.ts'

/** La Poste and SFR run one program; the body's id is confirmed, the sender's place is not: read generically. */
const HOSTS = /^(?:[\w-]+\.)?(?:laposte\.net|webmail\.sfr\.fr)$|^webmail\.sfr\.fr$/

export const adapter: Adapter = {
  id: 'laposte-sfr',
  checked: {
    how: 'one',
    when: '2026-02',
    what: 'body #read-content-block; sender and subject by the generic reader',
  },
  recognises: ({ hostname, document }) =>
    HOSTS.test(hostname) || document.getElementById('read-content-block') !== null,
  read: (frame) =>
    readGenerically('laposte-sfr', frame, [
      '#read-content-block',
      '.previewmail',
      '.email__body-content',
    ]),
}
