import type { Related } from '../../hostname/find.ts'
import { normaliseHostname } from '../../hostname/normalise.ts'
import type { Level } from '../../judge/verdict.ts'

/** A hostname alone never gives more than a caution, unless the list holds it. */
const LEVEL_OF: Readonly<Record<Related['relation'], Level>> = {
  official: 'official',
  known: 'none',
  lookalike: 'caution',
}

/** Longest part of a line that is no hostname which is given back. */
const LONGEST_ECHO = 253

/**
 * Judges one line of input.
 * @param line what should be a hostname; empty and broken lines are judged too, as `unrelated`
 * @param find our own engine
 * @param isListed whether the list holds a hostname or a parent of it; asked about lookalikes only,
 *   because a list takes effect only where our own engine agrees
 * @returns one line of JSON, its end included
 */
export function screenLine(
  line: string,
  find: (hostname: string) => Related | undefined,
  isListed: (hostname: string) => boolean,
): string {
  const related = find(line)
  if (!related) {
    const hostname = JSON.stringify(normaliseHostname(line) || line.trim().slice(0, LONGEST_ECHO))
    return `{"hostname":${hostname},"level":"none","relation":"unrelated","identity":null,"kind":null,"reasons":[]}\n`
  }
  const { hostname, identity, relation } = related
  if (relation !== 'lookalike')
    return `${JSON.stringify({ hostname, level: LEVEL_OF[relation], relation, identity, kind: null, reasons: [] })}\n`
  const listed = isListed(hostname)
  const { kind, imitated, registrable, matched } = related
  const reasons = [
    ...(listed ? [{ id: 'hostname-listed', identity }] : []),
    {
      id: 'hostname-imitates-body',
      identity,
      values: { kind, imitated, registrable, matched: hostname.slice(matched.start, matched.end) },
    },
  ]
  return `${JSON.stringify({
    hostname,
    level: listed ? 'danger' : LEVEL_OF.lookalike,
    relation: listed ? 'listed' : relation,
    identity,
    kind,
    reasons,
  })}\n`
}
