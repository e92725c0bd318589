const SYLLABLES =
  'ba be bo ca ce co da de do fa fi ga go la le li lo ma me mi mo na ne no pa pi po ra re ri ro sa se si so ta te ti to va ve vi vo ka zu'.split(
    ' ',
  )
const WORDS =
  'france emploi connect mission pole formation service shop online news hotel blog tech media info garage mairie ville sport immo sante ecole jeune plus group web data auto cloud house green world market design studio travel music photo food home art city star game book car kids pet blue red sun sea art law bank energy water solar fit box hub lab net pro max top best my the go get new big one'.split(
    ' ',
  )
const SUFFIXES =
  'com com com com net org fr fr fr de co.uk info io eu nl ru shop online app be ch asso.fr vercel.app github.io'.split(
    ' ',
  )
const OURS =
  'espace-ameli.fr pole-emlpoi.fr www.francetravail.fr mission-locale-exemple.fr caf-connexion.fr francetravail.fr.exemple.com xn--amel-ypa.fr'.split(
    ' ',
  )

/**
 * Makes up hostnames of ordinary lengths and look, always the same ones; one in five hundred has
 * to do with a protected body, far more than in real life.
 * @param count how many
 */
export function generateNames(count: number): string[] {
  const random = mulberry32(20_261_122)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const word = () =>
    random() < 0.35
      ? pick(WORDS)
      : Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('')
  return Array.from({ length: count }, () => {
    if (random() < 0.002) return pick(OURS)
    const label = random() < 0.3 ? `${word()}-${word()}` : random() < 0.4 ? word() + word() : word()
    const left = random() < 0.35 ? 'www.' : random() < 0.2 ? `${word()}.` : ''
    return `${left}${label}.${pick(SUFFIXES)}`
  })
}

/** A small generator of pseudo-random numbers (mulberry32, public domain), so that runs are alike. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
