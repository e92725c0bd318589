import type { Asked } from '../signals/signal.ts'

/** Most serious first, for sentences. */
export const SERIOUS: readonly Asked[] = [
  'card',
  'iban',
  'password',
  'code',
  'nir',
  'identity-papers',
  'login',
  'attachment',
  'click',
  'payment',
  'bank',
  'identifier',
  'contact-elsewhere',
  'first-step',
  'personal',
]
