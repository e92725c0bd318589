import { exactly, parameter, type Wrapper } from '../wrapper.ts'

/** Social networks' "you are leaving" pages. Formats as in ClearURLs' and Brave's public rules. */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'facebook-l',
    owns: exactly(
      'l.facebook.com',
      'lm.facebook.com',
      'l.messenger.com',
      'l.instagram.com',
      'l.threads.net',
      'l.threads.com',
    ),
    unwrap: parameter('u'),
  },
  { id: 'whatsapp-l', owns: exactly('l.wl.co'), unwrap: parameter('u') },
  {
    id: 'youtube',
    owns: exactly('www.youtube.com', 'youtube.com', 'm.youtube.com'),
    unwrap: (url) => (url.pathname === '/redirect' ? parameter('q')(url) : undefined),
  },
  {
    id: 'linkedin',
    owns: exactly('www.linkedin.com', 'linkedin.com', 'fr.linkedin.com'),
    unwrap: (url) =>
      url.pathname === '/safety/go' || url.pathname === '/redir/redirect'
        ? parameter('url')(url)
        : undefined,
  },
]
