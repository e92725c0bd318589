import type { Finding, SignalPart } from '../analysis/finding.ts'
import table from './scores.json'

/** A number, 0 to 1: 1 settles its part alone, 0.25 needs three more. An odd one says why. */
type Entry = number | { readonly score: number; readonly why: string }

/** Signals that tell one kind of thing, with where their numbers come from. */
interface Group {
  readonly why: string
  /** What its marks weigh together at most: they are one fact, told more than once. None: each is a fact. */
  readonly cap?: Entry
  /** By signal, by grade. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, Entry>>>>
}

export type ScoreTable = Readonly<Record<SignalPart, Readonly<Record<string, Group>>>>

/** A finding with what it weighs. */
export interface Scored extends Finding {
  /** 0 to 1. */
  readonly score: number
}

/**
 * Reads the table of numbers, by "part/signal/grade".
 * @throws when a number is none of 0 to 1, a why is missing, or a signal stands in two groups
 */
export function readScores(from: ScoreTable): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const signals = new Set<string>()
  for (const [part, groups] of Object.entries(from))
    for (const [group, { why, scores: ofGroup }] of Object.entries(groups)) {
      if (!why) throw new Error(`scores.json: ${part}/${group} does not say why`)
      for (const [id, grades] of Object.entries(ofGroup)) {
        if (signals.has(id)) throw new Error(`scores.json: ${id} stands in two groups`)
        signals.add(id)
        for (const [grade, entry] of Object.entries(grades))
          scores.set(`${part}/${id}/${grade}`, numberOf(entry, `${part}/${id}/${grade}`))
      }
    }
  return scores
}

/** A group of marks that are one fact told twice, and what they weigh together at most, 0 to 1. */
export interface Capped {
  readonly group: string
  readonly cap: number
}

/**
 * Reads the caps of the table, by "part/signal".
 * @throws when a cap is none of 0 to 1, or below a score of its own group, which would then never be reached
 */
export function readCaps(from: ScoreTable): ReadonlyMap<string, Capped> {
  const caps = new Map<string, Capped>()
  for (const [part, groups] of Object.entries(from))
    for (const [group, { cap: entry, scores }] of Object.entries(groups)) {
      const place = `${part}/${group}`
      const cap = entry === undefined ? 1 : numberOf(entry, `${place}'s cap`)
      for (const [id, grades] of Object.entries(scores)) {
        caps.set(`${part}/${id}`, { group: place, cap })
        for (const [grade, score] of Object.entries(grades))
          if (numberOf(score, grade) > cap)
            throw new Error(`scores.json: ${place}'s cap is below ${id}/${grade}`)
      }
    }
  return caps
}

function numberOf(entry: Entry, place: string): number {
  const score = typeof entry === 'number' ? entry : entry.score
  if (typeof entry !== 'number' && !entry.why)
    throw new Error(`scores.json: ${place} does not say why`)
  if (!(score > 0 && score <= 1)) throw new Error(`scores.json: ${place} is not within 0 and 1`)
  return score
}

const SCORES = readScores(table)
const CAPS = readCaps(table)

/**
 * What a finding weighs, by its grade. A reason for each ask has one number for all, `asks-for`, unless
 * one has a number of its own, `asks-for-iban`.
 * @throws when its grade has no score
 */
export function scoreOf(finding: Finding): number {
  const { part, id, grade } = finding
  const all = signalOf(finding)
  const score = SCORES.get(`${part}/${id}/${grade}`) ?? SCORES.get(`${part}/${all}/${grade}`)
  if (score === undefined) throw new Error(`no score for ${part}/${id}/${grade} in scores.json`)
  return score
}

/** The group that a finding stands in, and its cap; nothing for one that the table does not know. */
export const cappedBy = (finding: Finding): Capped | undefined =>
  CAPS.get(`${finding.part}/${finding.id}`) ?? CAPS.get(`${finding.part}/${signalOf(finding)}`)

/** The signal that a reason is of: `asks-for-iban` is of `asks-for`. */
const signalOf = ({ id, asked }: Pick<Finding, 'id' | 'asked'>) =>
  asked && id.endsWith(`-${asked}`) ? id.slice(0, -asked.length - 1) : id

export const scored = (finding: Finding): Scored => ({ ...finding, score: scoreOf(finding) })
