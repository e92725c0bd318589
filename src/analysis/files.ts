import type { Identity } from '../identities/identity.ts'
import { fold } from '../lexicon/fold.ts'
import { normalise } from '../lexicon/text.ts'
import { wayIn } from './naming.ts'

/** Whether a file's name is a mark of the identity: "logo-france-travail@2x.png", "poleemploi.svg". */
export function isFileOf(file: string, identity: Identity, names: readonly string[]): boolean {
  const stem = fold(file.replace(/\.[a-z0-9]{2,5}$/i, ''))
  if (!stem) return false
  const plain = normalise(stem.replaceAll('_', ' ')).letters
  if (
    identity.marks.files.some((mark) =>
      bothWays(mark.replaceAll('_', ' ')).some((name) => isStem(plain, normalise(name).letters)),
    )
  )
    return true
  const spaced = stem.replace(/[_.@-]+/g, ' ')
  return wayIn(spaced, identity, names, false) === 'names'
}

/** "logo-ft" is "ft-logo" too. */
const bothWays = (mark: string) =>
  /^logo[ -]/.test(mark) ? [mark, `${mark.slice(5)} logo`] : [mark]

/** A mark fits the whole stem, but for a size or a build's hash behind it. */
const isStem = (stem: string, mark: string) =>
  mark.length > 3 &&
  stem.startsWith(mark) &&
  /^(v?\d|x|hd|rvb|rgb|blanc|couleur|[0-9a-f]{6,}|$)/.test(stem.slice(mark.length))
