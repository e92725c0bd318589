import { exactly, parameter, type Wrapper } from '../wrapper.ts'

/** Webmails of the 1&1 family: https://deref-gmx.fr/mail/client/<token>/dereferrer/?redirectUrl=… */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'deref-mail',
    owns: exactly(
      'deref-mail.com',
      'deref-gmx.com',
      'deref-gmx.fr',
      'deref-gmx.net',
      'deref-gmx.at',
      'deref-gmx.ch',
      'deref-web.de',
      'deref-1und1.de',
    ),
    unwrap: (url) =>
      url.pathname.includes('/dereferrer') ? parameter('redirectUrl')(url) : undefined,
  },
]
