/** Whom we protect. The data lives in this folder, one JSON file a body or family. */

/** The file name without `.json`, for example `france-travail`. */
export type IdentityId = string

/** The person's own organisation, made of their settings; no file of this folder may take this id. */
export const OWN: IdentityId = 'own'

/**
 * How sure an address can be.
 * - `official`: the body's own, verified; a verdict may say so aloud.
 * - `known`: seen once in a directory (`old-only`); it silences a doubt by name, nothing more.
 */
export type Standing = 'official' | 'known'

/** One address of a body, with where and when it was seen. */
export interface OfficialHost {
  /** Lower-case ASCII hostname, for example `francetravail.fr`. */
  readonly hostname: string
  readonly standing: Standing
  /**
   * - `subdomains`: every name below it too.
   * - `site`: those below it that no stranger can hold: of `amazonaws.com` not `x.s3.amazonaws.com`.
   * - `exact`: a shared host, this name alone (`france-travail.github.io`).
   */
  readonly scope: 'subdomains' | 'site' | 'exact'
  /** What it serves: web pages, mail, a login page. */
  readonly uses: readonly ('web' | 'mail' | 'login')[]
  /** The local body's own name when the identity is a family ("Mission locale de Nîmes"), else absent. */
  readonly holder?: string
  /** Source and time of the sighting, for example "State directory, 2024-12". */
  readonly seen: string
}

/** What a word of a body may do in a hostname. Read by `src/hostname`. */
export interface HostnameWord {
  /** Lower-case ASCII letters and digits without hyphens: `francetravail`. */
  readonly word: string
  /**
   * - `alone`: the word by itself in a foreign name is a lookalike (`francetravail`).
   * - `with-word`: only beside a second suspicious word (`proconnect` + `gouv`).
   * - `as-part`: likewise, and under a French suffix also as a hyphenated part beside anything (`ameli-rose.fr`).
   * - `never-alone`: real bodies carry it in their names (`missionlocale`): only a suspicious word, a typo or an embedding speaks.
   */
  readonly speaks: 'alone' | 'with-word' | 'as-part' | 'never-alone'
  /** The official hostname that a name with this word imitates, one of the body's own: `pole-emploi.fr`. */
  readonly imitates: string
  /** Lists of suspicious words (files of `hostname/words/`) that make this word speak: `access`, `health`. */
  readonly beside: readonly string[]
  /** Honest words that hold this one or are one edit away, and silence it: `franceconnection`, `polyemploi`. */
  readonly unless?: readonly string[]
}

/** One protected body or family of bodies. */
export interface Identity {
  readonly id: IdentityId
  /** For people, in French: "France Travail". */
  readonly name: string
  /** With its preposition, for sentences: "à France Travail", "à la CAF". */
  readonly to: string
  /** "de France Travail", "de la CAF". */
  readonly of: string
  /**
   * - `central`: official hosts known in full; elsewhere a claim is without authority.
   * - `federated`: hundreds of associations; an unknown host is unknown, not false.
   * - `authority`: official names only (ANSSI, CNIL): silent on their hosts, and a claim is judged as central.
   */
  readonly shape: 'central' | 'federated' | 'authority'
  /** The highlighted way out of every warning: an https address. */
  readonly site: string
  /** Names as people read them, most telling first, former ones too: "France Travail", "Pôle emploi". */
  readonly names: readonly string[]
  /** Names of services that count only beside another sign of the same body: "Kairos". */
  readonly services: readonly string[]
  /** Words of its pages and mails ("actualisation", "identifiant France Travail"): colour, never a claim alone. */
  readonly vocabulary: readonly string[]
  readonly hostnameWords: readonly HostnameWord[]
  readonly hosts: readonly OfficialHost[]
  /** Identities whose official hosts may rightly show this name on login pages (FranceConnect: impots.gouv.fr …), as hostnames, subdomains included. */
  readonly delegates: readonly string[]
  /** Visual marks, to recognise copies only: colours `#283276`, file name stems `logo-france-travail`. */
  readonly marks: { readonly colours: readonly string[]; readonly files: readonly string[] }
}

/**
 * An identity as its file writes it: `id` is the file's name, and a host leaves out what is usual
 * (`scope` `subdomains`, `uses` `["web"]`).
 */
export type IdentityFile = Omit<Identity, 'id' | 'hosts'> & {
  readonly hosts: readonly (Omit<OfficialHost, 'scope' | 'uses'> &
    Partial<Pick<OfficialHost, 'scope' | 'uses'>>)[]
}
