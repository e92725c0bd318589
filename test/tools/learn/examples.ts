import type { Knowledge } from '../../../src/analysis/knowledge.ts'
import { isOfABody } from '../../../src/analysis/sender.ts'
import type { MessageEvidence } from '../../../src/evidence/message.ts'
import type { PageEvidence } from '../../../src/evidence/page.ts'
import { judgeMessage } from '../../../src/judge/message.ts'
import { judgePage } from '../../../src/judge/page.ts'
import type { Level } from '../../../src/judge/verdict.ts'
import { type Features, featuresOfMessage, featuresOfPage } from '../../../src/speaker/features.ts'
import { readBy } from '../../../src/speaker/model.ts'
import type { Weights } from '../../../src/speaker/weigh.ts'
import type { Read } from './evidence.ts'
import type { Example } from './train.ts'

/** One case with what is weighed of it, and what the judge says of it today. */
export interface Labelled {
  readonly name: string
  readonly kind: 'page' | 'mail'
  readonly author: string
  readonly guilty: boolean
  readonly body: string
  readonly asks: readonly string[]
  readonly features: Features
  /** What the judge says where the reading says nothing, and where it is sure. */
  readonly rules: Level
  readonly most: Level
  readonly isTwin: boolean
  /** What the judge says by these weights. */
  readonly levelBy: (weights: Weights) => Level
}

/** Cases on which the reading has a say: those of the bodies' own addresses have none. */
export function labelled(read: readonly Read[], knowledge: Knowledge): readonly Labelled[] {
  return read.flatMap(({ name, kind, guilty, about, page, message }): Labelled[] => {
    const isOfBody = page
      ? knowledge.relate(page.hostname).relation === 'official'
      : message && isOfABody(message, knowledge)
    if (isOfBody || !(page ?? message)) return []
    const features = page
      ? featuresOfPage(page, knowledge)
      : featuresOfMessage(message as NonNullable<typeof message>, knowledge)
    const rules = levelBy(SILENT, knowledge, page, message)
    const most = levelBy(SURE, knowledge, page, message)
    return [
      {
        name,
        kind,
        author: about && about.author !== '.' ? about.author : '',
        guilty,
        body: about?.body ?? '',
        asks: about?.asks ?? [],
        features,
        rules,
        most,
        isTwin: !!about?.twin,
        levelBy: (weights) => levelBy(weights, knowledge, page, message),
      },
    ]
  })
}

/** Weights by which every subject weighs the same. */
const always = (bias: number): Weights => ({
  words: [],
  scale: 1,
  facts: {},
  bias: { page: bias, message: bias },
})
/** Even: neither a body is heard, nor plainly somebody else. */
const SILENT = always(0)
const SURE = always(1_000)

/** What the judge says by these weights. A copy is judged: what was read of the case before is kept by its object. */
export function levelBy(
  weights: Weights,
  knowledge: Knowledge,
  page: PageEvidence | undefined,
  message: MessageEvidence | undefined,
): Level {
  readBy(weights)
  if (page) return judgePage([{ ...page }], knowledge).level
  return message ? judgeMessage({ ...message }, knowledge).level : 'none'
}

/** A hard honest twin counts more: the same words, and somebody who may. */
const TWIN = 1.5

export const exampleOf = ({ features, guilty, isTwin }: Labelled): Example => ({
  features,
  guilty,
  weight: !guilty && isTwin ? TWIN : 1,
})
