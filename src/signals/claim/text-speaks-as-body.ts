import { claims } from '../../analysis/claiming.ts'
import { isShort, nameable } from '../../analysis/names.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { isOfABody } from '../../analysis/sender.ts'
import { introducesAs, speaksAs } from '../../analysis/speaks-as.ts'
import { allOf } from '../../analysis/subject.ts'
import { normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** Characters of a mail, and sentences of them, in which somebody says who they are. */
const START = 6_000
const SENTENCES = 80

const GRADES = ['introduces', 'speaks'] as const

/**
 * The running text speaks in the body's name; in a mail also as one who is introduced ("je suis conseillère …"):
 * a page on which somebody says so quotes them.
 */
export const signal = graded(GRADES, {
  page(page, knowledge) {
    const all = allOf(subjectOfPage(page))
    return claims(page, knowledge, (_, names) => {
      const seen = speaksAs(all, names)
      return seen === undefined ? undefined : { grade: 'speaks', seen }
    })
  },
  message(message, knowledge) {
    if (isOfABody(message, knowledge)) return []
    const start = message.text.slice(0, START)
    const text = normalise(start)
    const sentences = start.split(/[.!?\n]+/, SENTENCES).map(normalise)
    return nameable(knowledge.identities).flatMap(({ id, names, services }) => {
      const long = [...names, ...services].filter((name) => !isShort(name, 'message'))
      const introduced = sentences.map((one) => introducesAs(one, long)).find((seen) => seen)
      const words = introduced ?? speaksAs(text, long)
      if (words === undefined) return []
      const grade: (typeof GRADES)[number] = introduced ? 'introduces' : 'speaks'
      return [{ identity: id, grade, values: { words: words.slice(0, 120) } }]
    })
  },
})
