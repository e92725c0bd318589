import { wayIn } from '../../analysis/naming.ts'
import { graded } from '../signal.ts'

/**
 * What is told in an article is told about others: structure, byline, date, a long text. An article
 * has a headline of its own: under the bare title "France Travail - Connexion" these marks are planted.
 */
export const signal = graded(['long', 'short'], {
  page({ article, title }, knowledge) {
    const marks = [article.structure, article.byline, article.date].filter(Boolean).length
    const long = article.words >= 250
    if (marks === 0 || (!long && marks < 2) || article.words < 80) return []
    if (knowledge.identities.some((body) => wayIn(title, body, body.names, false) === 'names'))
      return []
    const grade = long && marks >= 2 ? 'long' : 'short'
    return [{ grade, values: { words: String(article.words) } }]
  },
})
