import { tellsAbout } from '../../analysis/about.ts'
import { claims } from '../../analysis/claiming.ts'
import { wayIn } from '../../analysis/naming.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import type { Identity } from '../../identities/identity.ts'
import small from '../../lexicon/articles.json'
import { foldedWords, oneOf } from '../../lexicon/lexicon.ts'
import payees from '../../lexicon/payees.json'
import { find, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** A page of so few words says everything about itself. */
const SHORT_PAGE = 140
/** "Trouvez la Mission Locale la plus proche." is a sentence about them. */
const SENTENCE = /(?:\S+\s+){4}\S+\.$/
/** Who is paid, or pays, is not who asks: a bank's page for a payment to the body names it, rightly. */
const PAID = new RegExp(`^${oneOf(payees)}`)
/** "Bénéficiaire du virement" stands above a name; "Bénéficiaires, ouvrez votre espace" is a sentence. */
const FEW_WORDS = 4

/**
 * The body's name stands alone in a line, drawn as a wordmark: first on the page, or somewhere on a
 * page of few words.
 */
export const signal = graded(['first', 'among-few', 'with-motto'], {
  page(page, knowledge) {
    // What is asked for is no sign of who asks: "Numéro allocataire CAF".
    const labels = new Set(page.fields.flatMap(({ label, near }) => [label, near]))
    const all = page.text.split('\n', 400)
    const lines = all
      .map((line, index) => ({ line, isPaid: namesPayee(all[index - 1] ?? '') }))
      .filter(({ line }) => !labels.has(line.trim()) && !SENTENCE.test(line.slice(-100)))
    const ownIn = (some: typeof lines) =>
      some.filter(({ isPaid }) => !isPaid).map(({ line }) => line)
    const first = ownIn(lines.slice(0, 4))
    const top = ownIn(lines.slice(0, 2))
    const others = allOf(subjectOfPage(page)).words.length <= SHORT_PAGE ? ownIn(lines) : []
    return claims(page, knowledge, (identity, names, alone) => {
      const isNamed = (line: string) => wayIn(line, identity, names, alone) === 'names'
      const early = first.find((line) => line.length <= 60 && isNamed(line))
      if (early !== undefined) return { grade: 'first', seen: early }
      const other = others.find(isNamed)
      if (other !== undefined) return { grade: 'among-few', seen: other }
      const headed = headedIn(top, page.headings, identity, names)
      return headed === undefined ? undefined : { grade: 'with-motto', seen: headed }
    })
  },
})

function namesPayee(line: string): boolean {
  const { words } = normalise(line.slice(0, 80))
  return words.length <= FEW_WORDS && PAID.test(words.join(' '))
}

/** The name first, its motto behind it: "l’Assurance Maladie Agir ensemble, protéger chacun". */
function headedIn(
  lines: readonly string[],
  headings: readonly string[],
  identity: Identity,
  names: readonly string[],
): string | undefined {
  for (const seen of lines) {
    if (seen.length > 100 || headings.some((heading) => heading.includes(seen))) continue
    const text = normalise(seen)
    const name = names.map((one) => find(text, one)).find((place) => place)
    const isFirst = name && text.words.slice(0, name.from).every((word) => ARTICLES.has(word))
    if (isFirst && !tellsAbout(text, names, identity)) return seen
  }
  return undefined
}

const ARTICLES = foldedWords(small.articles)
