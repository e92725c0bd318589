import { page, type Table } from '../rows.ts'

const at = (url: string) => page('<title>Dossier</title>', url)
const titled = (title: string, url?: string) =>
  page(`<title>${title}</title><p>Bonjour, votre dossier.</p>`, url)

/** Where a page lies. */
export const ofPages: Table = {
  'on-bare-address': [
    ['a name', at('https://suivi-dossier.test/'), ''],
    ['a number in a name', at('https://203-0-113-7.suivi.test/'), ''],
    ['a number in the path', at('https://suivi.test/203.0.113.7/'), ''],
    ['a number instead of a name', at('http://203.0.113.7/ft/'), 'bare'],
    ['a number of the new kind', at('http://[2001:db8::7]/ft/'), 'bare'],
  ],
  'on-free-hosting': [
    ['a name that was bought', at('https://suivi-dossier.test/'), ''],
    ['a name that only resembles a free one', at('https://dossier-web-app.test/'), ''],
    ['a free one’s name before another', at('https://web.app.suivi.test/'), ''],
    ['a name that anyone can have', at('https://dossier-7731.web.app/'), 'free'],
    ['one of a maker of blogs', at('https://dossier-7731.wordpress.com/'), 'free'],
  ],
  'on-odd-path': [
    ['a folder for people', at('https://garage.test/espace/dossier/'), ''],
    ['a folder whose name only begins so', at('https://garage.test/vendors/liste'), ''],
    ['a file of that name', at('https://garage.test/aide/cgi-bin'), ''],
    ['a folder of modules', at('https://garage.test/modules/cuisine'), ''],
    ['the word in the host', at('https://wp-content.test/dossier'), ''],
    ['the inside of a blog', at('https://garage.test/wp-includes/js/ft/'), 'odd'],
    ['a module of a site builder', at('https://garage.test/modules/mod_ft/dossier'), 'odd'],
    ['a folder of programs', at('https://garage.test/cgi-bin/dossier'), 'odd'],
  ],
  'local-body-without-place': [
    [
      'letters of a local body in the host',
      titled('Mission Locale', 'https://ml-fictif.test/'),
      '',
    ],
    ['its name in the host', titled('Cap emploi', 'https://capemploi-fictif.test/'), ''],
    [
      'a place and a number behind the names',
      titled('Mission Locale du Val Fictif | Cap emploi 44'),
      '',
    ],
    [
      'places that stand in the foot',
      page(`<title>Mission Locale, Cap emploi</title>
        <footer><p>Mission Locale d’Orvane</p><p>Cap emploi d’Orvane</p></footer>`),
      '',
    ],
    [
      'a name of its own, the host’s',
      titled('Mission Locale | Tremplin Orvane', 'https://tremplin-orvane.test/'),
      '',
    ],
    ['the bare name', titled('Mission Locale'), 'placeless cap-emploi, placeless missions-locales'],
    [
      'words that are no place behind it',
      titled('Mission Locale pour les jeunes | Cap emploi 44'),
      'placeless missions-locales',
    ],
    [
      'a number that is no department’s',
      titled('Mission Locale du Val Fictif | Cap emploi 2026'),
      'placeless cap-emploi',
    ],
  ],
}
