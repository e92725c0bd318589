import { type Language, say } from './text.ts'

/** What stands in a page that is held longer than a verdict takes. Plain JSON. */
export interface WaitText {
  readonly language: Language
  /** "Vigie regarde cette page…" */
  readonly title: string
  readonly hint: string
  readonly goOn: string
}

export function wordWait(language: Language): WaitText {
  return {
    language,
    title: say(language, 'waitTitle'),
    hint: say(language, 'waitHint'),
    goOn: say(language, 'waitGoOn'),
  }
}
