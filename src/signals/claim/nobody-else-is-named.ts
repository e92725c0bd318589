import { isAbout, speaksToYou, tellsAbout } from '../../analysis/about.ts'
import { claims, type Mark } from '../../analysis/claiming.ts'
import { speakingNames } from '../../analysis/names.ts'
import { wayIn } from '../../analysis/naming.ts'
import { ownNames } from '../../analysis/own-name.ts'
import { subjectOfPage } from '../../analysis/page-subject.ts'
import { allOf } from '../../analysis/subject.ts'
import type { PageEvidence } from '../../evidence/page.ts'
import type { Identity } from '../../identities/identity.ts'
import advice from '../../lexicon/advice.json'
import { wordsOf } from '../../lexicon/lexicon.ts'
import notice from '../../lexicon/notice.json'
import ofOthers from '../../lexicon/of-others.json'
import { find, firstOf, has, type NormalText, normalise } from '../../lexicon/text.ts'
import { graded } from '../signal.ts'

/** Words of a page on which somebody else would have been named, too. */
const FEW = 220
/** A sentence; what is shorter is a label, a button or a link. */
const SENTENCE = 5
/** Who is inscribed there, or paid from there, is asked by somebody else. */
const OF_OTHERS = wordsOf(ofOthers)
const ADVICE = wordsOf(advice)
const NOTICE = wordsOf(notice)

/**
 * A page of few words that speaks of one body and names nobody else, not even itself: whose would it
 * be? "Suite à un trop-perçu, France Travail doit vous rembourser", above a form for a card.
 */
export const signal = graded(['head-names', 'line', 'head-mentions'], {
  page(page, knowledge) {
    const subject = subjectOfPage(page)
    const all = allOf(subject)
    if (page.frame !== 'top' || all.words.length > FEW || ownNames(subject, knowledge).length > 0)
      return []
    const named = knowledge.identities.filter((identity) =>
      speakingNames(subject, identity, knowledge).some((name) => has(all, name)),
    )
    if (named.length !== 1) return []
    return claims(page, knowledge, (identity, names) =>
      identity === named[0] ? mention(page, identity, names) : undefined,
    )
  },
})

function mention(
  page: PageEvidence,
  identity: Identity,
  names: readonly string[],
): Mark<'head-names' | 'line' | 'head-mentions'> | undefined {
  const nameIn = (text: NormalText) =>
    names.map((name) => find(text, name)).find((place) => place)?.from
  const isNamed = (text: string) => nameIn(normalise(text)) !== undefined
  const heads = [page.title, ...page.headings.slice(0, 3)]
  const naming = heads.filter(isNamed)
  const [head] = naming
  const tells = (text: NormalText) => tellsAbout(text, names, identity) || firstOf(text, ADVICE)
  if (naming.map(normalise).some(tells)) return undefined
  const named = naming.find((text) => wayIn(text, identity, names, true) === 'names')
  // "Fuite de données France Travail", below the title "Vérifiez vos données".
  const isNotice = (text: NormalText) => firstOf(text, NOTICE) !== undefined
  const isSaid = naming.map(normalise).some(speaksToYou) || heads.map(normalise).some(isNotice)
  if (named || (head && isSaid)) return { grade: 'head-names', seen: named ?? head ?? '' }
  // "Quitter France Travail": somebody who does not name themselves tells about it. Too little by itself.
  if (head) return { grade: 'head-mentions', seen: head }
  // What is asked for is no sign of who asks: "N° allocataire CAF", run together with other labels.
  const labels = page.fields.map(({ label }) => label.trim()).filter(isNamed)
  const seen = page.text.split('\n', 200).find((line) => {
    if (labels.some((label) => line.includes(label))) return false
    const normal = normalise(line)
    const name = nameIn(normal)
    return (
      name !== undefined &&
      normal.words.length >= SENTENCE &&
      !isAbout(normal, name) &&
      !firstOf(normal, OF_OTHERS)
    )
  })
  return seen === undefined ? undefined : { grade: 'line', seen }
}
