import { readFileSync } from 'node:fs'
import phishingConfig from 'eth-phishing-detect/src/config.json' with { type: 'json' }
import PhishingDetector from 'eth-phishing-detect/src/detector.js'
import { distance } from 'fastest-levenshtein'
import { parse } from 'tldts'
import { createFind } from '../../../src/hostname/find.ts'
import { relate } from '../../../src/hostname/relate.ts'
import { identities } from '../../../src/identities/index.ts'
import { generateNames } from './generate-names.ts'

const HOW_MANY = 100_000
const RUNS = 5

/** One way to go through all names; returns how many it takes for something. */
interface Runner {
  readonly name: string
  readonly run: (names: readonly string[]) => number
  /** How often, for the median; the slow ones once. */
  readonly runs: number
}

/**
 * Times the engine and its neighbours on the same names in one process and prints names a second
 * and how many times faster than each the engine is. Processor time, not the clock's: what one core
 * does, whatever else the machine is busy with. Ratios hold on any machine; the rest does not.
 * @param args optionally a file of hostnames, one a line; else names are made up, always the same
 */
export async function main(args: readonly string[]): Promise<number> {
  const names = args[0] ? readNames(args[0]) : generateNames(HOW_MANY)
  const results = runners().map((runner) => ({ ...runner, ...time(runner, names) }))
  const ours = results[0]?.perSecond ?? 0
  console.log(`${names.length} names, median of up to ${RUNS} runs, processor time`)
  for (const { name, perSecond, taken } of results)
    console.log(
      `${name.padEnd(46)} ${Math.round(perSecond).toLocaleString('en').padStart(12)} names/s` +
        `   engine is ${(ours / perSecond).toFixed(2).padStart(9)} x   ${taken} found`,
    )
  return 0
}

function readNames(file: string): string[] {
  const names = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return Array.from({ length: HOW_MANY }, (_, index) => names[index % names.length] as string)
}

function time({ run, runs }: Runner, names: readonly string[]) {
  const seconds: number[] = []
  let taken = 0
  if (runs > 1) run(names)
  for (let each = 0; each < runs; each++) {
    const started = process.cpuUsage()
    taken = run(names)
    const { user, system } = process.cpuUsage(started)
    seconds.push((user + system) / 1_000_000)
  }
  seconds.sort((one, other) => one - other)
  return { perSecond: names.length / (seconds[seconds.length >> 1] as number), taken }
}

const count = (names: readonly string[], is: (name: string) => boolean) => {
  let found = 0
  for (const name of names) if (is(name)) found++
  return found
}

function runners(): Runner[] {
  const find = createFind(identities)
  const hosts = identities.flatMap((identity) => identity.hosts.map(({ hostname }) => hostname))
  const labels = [...new Set(hosts.map((host) => host.split('.').at(-2) ?? ''))]
  const own = new PhishingDetector(phishingConfig)
  const ourBrands = new PhishingDetector({
    whitelist: hosts,
    blacklist: [],
    fuzzylist: ['francetravail.fr', 'pole-emploi.fr', 'ameli.fr', 'franceconnect.gouv.fr'],
    tolerance: 2,
  })
  return [
    {
      name: 'Vigie (find: what feeds are screened with)',
      runs: RUNS,
      run: (names) => count(names, (name) => find(name)?.relation === 'lookalike'),
    },
    {
      name: 'Vigie (relate: with the registrable domain)',
      runs: RUNS,
      run: (names) => count(names, (name) => relate(name).relation === 'lookalike'),
    },
    {
      name: 'a bare loop over the characters',
      runs: RUNS,
      run: (names) =>
        count(names, (name) => {
          let sum = 0
          for (let index = 0; index < name.length; index++) sum += name.charCodeAt(index)
          return sum === 0
        }),
    },
    {
      name: 'tldts alone',
      runs: RUNS,
      run: (names) =>
        count(names, (name) => parse(name, { allowPrivateDomains: true }).domain === null),
    },
    {
      name: `fastest-levenshtein over our ${labels.length} labels`,
      runs: 1,
      run: (names) =>
        count(names, (name) => {
          const label = name.split('.').at(-2) ?? ''
          return labels.some((ours) => distance(label, ours) === 1)
        }),
    },
    {
      name: 'eth-phishing-detect, our names as its brands',
      runs: 1,
      run: (names) => count(names, (name) => isCaught(ourBrands, name)),
    },
    {
      name: 'eth-phishing-detect, its own configuration',
      runs: 1,
      run: (names) => count(names, (name) => isCaught(own, name)),
    },
  ]
}

const isCaught = (detector: PhishingDetector, name: string) => detector.check(name).result
