import type { Knowledge } from '../analysis/knowledge.ts'
import type { MessageEvidence } from '../evidence/message.ts'
import type { PageEvidence } from '../evidence/page.ts'
import { type Facts, factsOfMessage, factsOfPage } from './facts.ts'
import { type Grams, gather } from './grams.ts'
import { type Masked, maskNames } from './mask-names.ts'
import { type Part, spokenInMessage, spokenOnPage } from './spoken.ts'

/** What is weighed of a subject. */
export interface Features {
  readonly kind: 'page' | 'message'
  /** The subject's words with the bodies' names masked, by role. */
  readonly masked: readonly Masked[]
  /** Words of head, start and places to fill in. */
  readonly grams: Grams
  /** Words around each of the first names, in reading order. */
  readonly windows: readonly Grams[]
  readonly facts: Facts
}

/** Words on each side of a name that are read with it, and names that are read. */
const BESIDE = 9
const NAMES = 4

export function featuresOfPage(page: PageEvidence, knowledge: Knowledge): Features {
  const masked = maskAll(spokenOnPage(page), knowledge)
  return { ...read('page', masked), facts: factsOfPage(page, knowledge, masked) }
}

/** The same without running text, which an author may write below as long as they like: head and places to fill in. */
export function withoutText({ kind, masked, facts }: Features): Features {
  const first = masked.filter(({ part }) => part.role === 'head' || part.role === 'form')
  return { ...read(kind, first), facts }
}

export function featuresOfMessage(message: MessageEvidence, knowledge: Knowledge): Features {
  const masked = maskAll(spokenInMessage(message), knowledge)
  return { ...read('message', masked), facts: factsOfMessage(message, knowledge, masked) }
}

const maskAll = (parts: readonly Part[], { identities }: Knowledge) =>
  parts.map((part) => maskNames(part, identities))

function read(kind: Features['kind'], masked: readonly Masked[]): Omit<Features, 'facts'> {
  const whole = masked
    .filter(({ part }) => isReadWhole(part, kind))
    .map(({ part, words }) => ({ where: part.role, words: words.filter(Boolean) }))
  return { kind, masked, grams: gather(whole), windows: windowsOf(masked) }
}

/**
 * A page's foot and what stands further down are read by their names alone: there an author may add what they
 * like. A message's end says who signs.
 */
const isReadWhole = ({ role }: Part, kind: Features['kind']) =>
  role !== 'body' && (role !== 'foot' || kind === 'message')

function windowsOf(masked: readonly Masked[]): readonly Grams[] {
  const windows: Grams[] = []
  for (const { words, heard } of masked)
    for (const { from, to, way } of heard) {
      if (way === 'called') continue
      if (windows.length >= NAMES) return windows
      const near = words.slice(Math.max(0, from - BESIDE), to + BESIDE).filter(Boolean)
      windows.push(gather([{ where: 'near', words: near }]))
    }
  return windows
}
