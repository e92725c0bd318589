import { wilson } from '../evaluate/interval.ts'

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** "12 of 100, 12.0 % (7.0 to 19.8 %)": with the 95 % interval. */
export function share(hits: number, of: number): string {
  const percent = (part: number) => (100 * part).toFixed(1)
  const [low, high] = wilson(hits, of)
  return `${hits} of ${of}, ${percent(hits / of)} % (${percent(low)} to ${percent(high)} %)`
}

/** "68.1 % of the guilty ones (415 of 609)". */
export const inWords = (hits: number, of: number, what: string): string =>
  `${((100 * hits) / of).toFixed(1)} % of the ${what} (${hits} of ${of})`
