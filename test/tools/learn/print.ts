import { READING_THRESHOLDS } from '../../../src/speaker/thresholds.ts'
import { FIXTURES } from '../evaluate/fixtures.ts'
import { isLookedAt } from '../evaluate/frozen.ts'
import { curveOf, isWarning, type Measured } from './cross-validate.ts'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** Prints the curve for pages and mails, and each author's part in it. */
export function printFigures(measured: readonly Measured[]): void {
  for (const kind of ['page', 'mail'] as const) {
    const all = measured.filter((one) => one.kind === kind)
    const own = all.filter(({ author }) => author !== FIXTURES)
    console.log(`\n${kind}s, each author by weights learned without them`)
    console.log('honest warned | threshold | guilty seen | reading or rules (95 %)')
    const curve = curveOf(own)
    for (const { share, alarms, honest, threshold, seen, guilty, together, interval } of curve)
      console.log(
        `${percent(share)} (${alarms} of ${honest}) | ${threshold.toFixed(2)} | ${seen} of ${guilty} | ${together} (${interval.map(percent).join(' to ')})`,
      )
    const rules = own.filter(({ guilty, rules }) => guilty && isWarning(rules)).length
    const deaf = own.filter(({ guilty, most }) => guilty && !isWarning(most)).length
    console.log(`rules alone: ${rules}; silent even if the reading were sure: ${deaf}`)
    const [none] = curve
    printThresholds(kind, all)
    for (const author of new Set(own.map((one) => one.author))) {
      const of = own.filter((one) => one.author === author && one.guilty)
      const seen = of.filter(({ weight }) => weight > (none?.threshold ?? 0)).length
      if (author) console.log(`  ${author}: ${seen} of ${of.length} above every honest one`)
    }
    console.log('  honest ones with the most weight:')
    for (const { name, weight, rules, most, author } of own
      .filter(({ guilty }) => !guilty)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 8))
      console.log(
        `    ${weight.toFixed(2)} ${author || 'elsewhere'} ${isLookedAt(author) ? name : ''} ${rules} ${most}`,
      )
  }
}

/** Honest ones above the thresholds in force, and what the reading takes back of the rules. */
function printThresholds(kind: 'page' | 'mail', all: readonly Measured[]): void {
  const of = kind === 'page' ? 'page' : 'message'
  for (const isFixture of [false, true]) {
    const some = all.filter(({ author }) => (author === FIXTURES) === isFixture)
    const honest = some.filter(({ guilty }) => !guilty)
    const above = (limit: number) => honest.filter(({ weight }) => weight >= limit).length
    const warned = (guilty: boolean) =>
      some.filter((one) => one.guilty === guilty && isWarning(one.rules))
    const silenced = (guilty: boolean) =>
      warned(guilty).filter(({ level }) => !isWarning(level)).length
    console.log(
      `${isFixture ? 'fixtures' : 'authors'}: of ${honest.length} honest ones ${above(READING_THRESHOLDS.likely[of])} are likely or more, ${above(READING_THRESHOLDS.sure[of])} sure; of ${warned(false).length} that the rules warn of ${silenced(false)} are silent, and ${silenced(true)} of ${warned(true).length} guilty ones`,
    )
  }
}
