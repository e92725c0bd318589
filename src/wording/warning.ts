import type { Level } from '../judge/verdict.ts'

/**
 * Everything that a warning shows, already in the person's language: the renderers in the page
 * (`content/warn`, the banner of a message) hold no text and decide nothing. Plain JSON.
 */
export interface Warning {
  readonly level: Extract<Level, 'danger' | 'caution'>
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** "Arnaque probable" */
  readonly label: string
  /** "Ce n'est pas France Travail." */
  readonly title: string
  /** One short sentence each: claim, authority, request. */
  readonly sentences: readonly string[]
  /** What to do now: "Ne tapez rien ici." */
  readonly advice: string
  /** The address (or sender), cut so that the registrable domain stands out. */
  readonly address: WarningAddress
  /** The label in front of the address: "Adresse de cette page". */
  readonly addressLabel: string
  /** The findings behind the sentences, one sentence each; shown on demand. */
  readonly why: { readonly label: string; readonly reasons: readonly string[] }
  /** The highlighted way out: "Aller sur le vrai site de France Travail". */
  readonly leave: { readonly text: string; readonly site: string }
  /** Quiet actions in order of display. */
  readonly actions: readonly WarningAction[]
  /** Asked before going on: its question and its two answers. */
  readonly confirm: { readonly question: string; readonly yes: string; readonly no: string }
  /** Who speaks: "Vigie, extension indépendante, vous prévient." */
  readonly source: string
}

export interface WarningAddress {
  readonly before: string
  readonly registrable: string
  readonly after: string
  /** Where the trick lies: offsets into `before + registrable + after`, end exclusive. */
  readonly trick?: { readonly start: number; readonly end: number }
}

export interface WarningAction {
  readonly id: 'given' | 'report' | 'not-a-scam' | 'go-on'
  readonly text: string
}
