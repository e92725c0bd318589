import type { Identity } from '../../identities/identity.ts'

/** Whether the host may rightly show the identity's name: a provider of FranceConnect on its own login page. */
export const mayShow = (hostname: string, { delegates = [] }: Identity): boolean =>
  delegates.some((host) => hostname === host || hostname.endsWith(`.${host}`))
