import type { PageEvidence } from '../evidence/page.ts'
import type { Identity } from '../identities/identity.ts'
import type { Graded } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { speakingNames } from './names.ts'
import { type NamingWay, wayIn } from './naming.ts'
import { ownNames } from './own-name.ts'
import { subjectOfPage } from './page-subject.ts'
import type { Subject } from './subject.ts'

/** One mark of a claim: how it was seen, and the words or file that make it. */
export interface Mark<Grade extends string = string> {
  readonly grade: Grade
  readonly seen: string
}

/**
 * Asks of every identity whether the page bears one kind of mark of it.
 * @param look the strongest such mark of the identity; `names` are those that can speak on this page,
 * `alone`: the page names nobody else as its own
 */
export function claims<Grade extends string>(
  page: PageEvidence,
  knowledge: Knowledge,
  look: (identity: Identity, names: readonly string[], alone: boolean) => Mark<Grade> | undefined,
): readonly Graded<Grade>[] {
  return claimsOn(subjectOfPage(page), knowledge, look)
}

/** As {@link claims}, of a subject that is no whole page: an address. */
export function claimsOn<Grade extends string>(
  subject: Subject,
  knowledge: Knowledge,
  look: (identity: Identity, names: readonly string[], alone: boolean) => Mark<Grade> | undefined,
): readonly Graded<Grade>[] {
  const alone = ownNames(subject, knowledge).length === 0
  return knowledge.identities.flatMap((identity) => {
    const mark = look(identity, speakingNames(subject, identity, knowledge), alone)
    if (!mark) return []
    const { grade, seen } = mark
    return [{ identity: identity.id, grade, values: { seen: seen.slice(0, 120) } }]
  })
}

const WAYS: readonly NamingWay[] = ['names', 'beside', 'mentions']

/**
 * The first of the texts that speak most of the body.
 * @param counts the ways that count; a text that speaks in another one says nothing
 */
export function bestNaming<Grade extends NamingWay>(
  texts: readonly string[],
  identity: Identity,
  names: readonly string[],
  counts: readonly Grade[],
  alone: boolean,
): Mark<Grade> | undefined {
  const found = texts.map((seen) => ({ seen, grade: wayIn(seen, identity, names, alone) }))
  const isOf =
    (grade: Grade) =>
    (mark: (typeof found)[number]): mark is Mark<Grade> =>
      mark.grade === grade
  return WAYS.filter((way): way is Grade => (counts as readonly NamingWay[]).includes(way))
    .map((way) => found.find(isOf(way)))
    .find((mark) => mark !== undefined)
}
