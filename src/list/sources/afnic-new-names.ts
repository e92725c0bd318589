import type { Candidate } from '../screen.ts'
import type { Source } from '../sources.ts'

/**
 * Every name registered under .fr on a day (about 3,000), kept for 7 days. A new name is not
 * suspicious by itself, so this one is for publishers, who look before they sign.
 */
export const source: Source = {
  title: 'AFNIC, nouveaux noms en .fr',
  licence: 'Données publiées par l’AFNIC, libres.',
  home: 'https://www.afnic.fr/produits-services/services-associes/donnees-partagees/',
  seen: '2026, registry documentation',
  use: 'publishers',
  address: null,
  addressOfDay: (day) =>
    `https://www.afnic.fr/wp-media/ftp/domaineTLD_Afnic/${day.replaceAll('-', '')}_CREA_fr.txt`,
  every: { whole: 24 * 60 },
  maxBytes: 4 * 1024 * 1024,
  *parse(text): Generator<Candidate> {
    // The file opens with comments and ends with an "EOF" line, all in words without a dot.
    for (const line of text.split('\n')) {
      const name = line.trim()
      if (name !== '' && !name.startsWith('#') && name.endsWith('.fr')) yield { text: name }
    }
  },
}
