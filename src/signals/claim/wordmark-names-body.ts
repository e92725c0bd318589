import { tellsAbout } from '../../analysis/about.ts'
import { bestNaming, claims, type Mark } from '../../analysis/claiming.ts'
import { viewOf } from '../../analysis/view.ts'
import { find, normalise } from '../../lexicon/text.ts'
import type { Signal } from '../signal.ts'

/** A page of so few words says everything about itself. */
const SHORT_PAGE = 140
/** "Trouvez la Mission Locale la plus proche." is a sentence about them. */
const SENTENCE = /(?:\S+\s+){4}\S+\.$/
/** Who is paid is not who asks: a bank's page for a payment to the body names it, rightly. */
const PAID = /^(commercant|marchand|beneficiaire|merchant|payee|creancier|paiement a)/

/**
 * The body's name stands alone in a line, drawn as a wordmark: first on the page, or somewhere on a
 * page of few words.
 */
export const signal: Signal = {
  id: 'wordmark-names-body',
  part: 'claim',
  page(page, knowledge) {
    // What is asked for is no sign of who asks: "Numéro allocataire CAF".
    const labels = new Set(page.fields.flatMap(({ label, near }) => [label, near]))
    const lines = page.text
      .split('\n', 400)
      .filter((line) => !labels.has(line.trim()) && !SENTENCE.test(line.slice(-100)))
    const first = lines.slice(0, 4)
    const others = viewOf(page).all.words.length <= SHORT_PAGE ? lines : []
    return claims('wordmark-names-body', page, knowledge, (identity, names) => {
      const alone = (line: string, index: number) =>
        line.length <= 60 && !PAID.test(normalise(lines[index - 1] ?? '').words.join(' '))
      const top = bestNaming(first.filter(alone), identity, names, {
        names: 0.5,
        beside: 0,
        mentions: 0,
      })
      return (
        top ??
        bestNaming(others, identity, names, AMONG_FEW) ??
        headed(first.slice(0, 2), page.headings, names)
      )
    })
  },
}

/** Below a claim by itself, also beside a mention; a claim on a host that is suspicious too. */
const AMONG_FEW = { names: 0.35, beside: 0, mentions: 0 } as const

/** The name first, its motto behind it: "l’Assurance Maladie Agir ensemble, protéger chacun". */
function headed(
  lines: readonly string[],
  headings: readonly string[],
  names: readonly string[],
): Mark | undefined {
  for (const seen of lines) {
    if (seen.length > 100 || headings.some((heading) => heading.includes(seen))) continue
    const text = normalise(seen)
    const name = names.map((one) => find(text, one)).find((place) => place)
    const isFirst = name && text.words.slice(0, name.from).every((word) => ARTICLE.test(word))
    if (isFirst && !tellsAbout(text, names)) return { weight: 0.3, seen }
  }
  return undefined
}

const ARTICLE = /^(l|le|la|les)$/
