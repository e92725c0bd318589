import type { SourceRows } from './merge.ts'
import { parseRows } from './rows.ts'
import text from './seed.txt?raw'

/**
 * The list inside the package: it works from the first second and without network. `seed.txt` has the form
 * of every list (see `rows.ts`), so the list that `vigie list build` makes can take its place as it is.
 *
 * The names in it are those that public reports on waves of fake Pôle emploi, France Travail and FranceConnect
 * sites name, typed in by hand. Their day is the last of the period that the report gives: the typing-error wave
 * of October 2023, and "before 2025" for the rest. No feed is copied into it: their licences do not allow it.
 */
export function seedRows(): SourceRows {
  return { source: 'seed', signed: false, rows: parseRows(text) }
}
