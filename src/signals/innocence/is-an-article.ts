import { namingIn } from '../../analysis/naming.ts'
import type { Signal } from '../signal.ts'

/**
 * What is told in an article is told about others: structure, byline, date, a long text. An article
 * has a headline of its own: under the bare title "France Travail - Connexion" these marks are planted.
 */
export const signal: Signal = {
  id: 'is-an-article',
  part: 'against',
  page({ article, title }, knowledge) {
    const marks = [article.structure, article.byline, article.date].filter(Boolean).length
    const long = article.words >= 250
    if (marks === 0 || (!long && marks < 2) || article.words < 80) return []
    if (knowledge.identities.some((body) => namingIn(title, body, body.names).names)) return []
    const weight = long && marks >= 2 ? 0.6 : 0.45
    return [
      { id: 'is-an-article', part: 'against', weight, values: { words: String(article.words) } },
    ]
  },
}
