import { found } from '../found.ts'
import type { Imitation, LookalikeFinder } from '../kind.ts'
import type { ReadName } from '../read-name.ts'
import { isMadeOf, speaks } from '../speaks.ts'
import { endOfTenant } from '../tenant.ts'

/**
 * A protected name before, or as a label of, a domain that anyone can have.
 *
 *     connexion-francetravail.fichiers.com   francetravail.vercel.app   france.travail.fr
 *
 * A complete official hostname before another domain (`francetravail.fr.compte-7.com`) is found by
 * `embedded.ts`. Silent on customers' names at a service:
 * "francetravail.talent.example", "francetravail-my.sharepoint.com".
 */
export const kind: LookalikeFinder = {
  kind: 'target-embedding',
  order: 0,
  find: (subject) => onFreeHosting(subject) ?? inSubdomain(subject) ?? acrossLabels(subject),
}

/** `francetravail.vercel.app`, `ameli-vitale.web.app`. */
function onFreeHosting(subject: ReadName): Imitation | undefined {
  if (!subject.name.freeHosting) return undefined
  const match = subject.own.matches.find(
    (match) => match.how === 'exact' && speaks(subject.own, match, subject),
  )
  return match && found(subject.own, match)
}

/** `connexion-francetravail.x.com`, `connexion.francetravail.x.com`, `francetravail.espace-compte.com`. */
function inSubdomain(subject: ReadName): Imitation | undefined {
  const { name, own, subs } = subject
  const neighbours = [own, ...subs]
  for (const sub of subs)
    for (const match of sub.matches) {
      if (match.how !== 'exact') continue
      const whole = match.start === 0 && match.end === endOfTenant(sub.label, name.registrable)
      if (!whole && match.entry.speaks !== 'never-alone' && speaks(sub, match, subject))
        return found(sub, match)
      if (
        whole &&
        match.entry.speaks === 'alone' &&
        neighbours.some((other) => other !== sub && isMadeOf(other, ['login']))
      )
        return found(sub, match)
    }
  return undefined
}

/** `france.travail.fr`: a dot inside the name itself. */
function acrossLabels({ own, subs, entries, name, french }: ReadName): Imitation | undefined {
  if (!french) return undefined
  let letters = own.label.letters
  for (const { label } of subs) {
    letters = label.letters + letters
    const before = label.letters.length
    const entry = entries.find(
      ({ speaks, word, breaks }) =>
        word === letters &&
        (speaks === 'alone' || (speaks === 'never-alone' && !breaks.has(before))),
    )
    if (entry)
      return {
        identity: entry.identity,
        imitated: entry.imitates,
        start: label.at[0] as number,
        end: name.hostname.length - name.suffix.length - 1,
      }
  }
  return undefined
}
