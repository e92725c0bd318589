import links from '../lexicon/foot-links.json'
import { oneAsTyped } from '../lexicon/lexicon.ts'

/** The links that stand on the same line: "© 2026 France Travail Mentions légales Cookies". */
const LINKS = new RegExp(`\\s${oneAsTyped(links)}(?!\\p{L})`, 'iu')

/**
 * Who the foot of a page says it belongs to: "Aide © 2018-2026, France Travail" -> "France Travail".
 * @returns at most 12 texts of at most 120 characters
 */
export function ownersIn(foot: string): readonly string[] {
  const owners: string[] = []
  for (const line of foot.split('\n').slice(0, 200)) {
    const [, after] = /(?:©|\(c\)|copyright)[\s\d©,.:–-]*(.{2,120})/i.exec(line) ?? []
    const owner = (after ?? beforeRights(line))?.split(LINKS, 1)[0]
    if (owner && owners.length < 12) owners.push(owner)
  }
  return owners
}

/** "France Travail - Tous droits réservés" -> "France Travail". Not by one expression: it would look at each space anew. */
function beforeRights(line: string): string | undefined {
  const at = line.search(/tous droits r/i)
  if (at < 0) return undefined
  const before = line
    .slice(0, at)
    .trimEnd()
    .replace(/[-–—|,.]$/, '')
    .trimEnd()
  return before.length >= 2 && before.length <= 120 ? before : undefined
}
