import { claims, type Mark } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { isOfficialOf, namingIn } from '../../analysis/naming.ts'
import type { Picture } from '../../evidence/page.ts'
import type { Identity } from '../../identities/identity.ts'
import type { Knowledge, Signal } from '../signal.ts'

/**
 * The page bears the body's logo: by its alternative text, its file's name, or because it is loaded
 * from the body's own site. One in the head of the page speaks for the page; one among partners
 * below, or on a button "S'identifier avec …", does not.
 */
export const signal: Signal = {
  id: 'logo-names-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('logo-names-body', page, knowledge, (identity, names) => {
      let best: Mark | undefined
      for (const [index, picture] of page.pictures.entries()) {
        const seen = speaksOf(picture, identity, names, knowledge)
        if (!seen) continue
        // Every second site shows the data watchdog's logo somewhere.
        if (identity.shape === 'authority' && picture.region !== 'header' && index > 0) continue
        const loaded = isOfficialOf(picture.host, identity, knowledge)
        const weight = weightOf(picture, index, page.pictures.length, loaded) * seen.share
        if (weight > (best?.weight ?? 0)) best = { weight, seen: seen.text }
      }
      return best
    }),
}

/** A picture of a page, as guides show it: "capture.png", "Exemple d'attestation France Travail". */
const SHOWN = /capture|screenshot|[ée]cran|exemple/i

/** What of the picture speaks of the body, and how fully. Each of its names is read by itself. */
function speaksOf(
  picture: Picture,
  identity: Identity,
  names: readonly string[],
  knowledge: Knowledge,
): { readonly text: string; readonly share: number } | undefined {
  if (SHOWN.test(`${picture.file}\n${picture.name.slice(0, 200)}`)) return undefined
  const namings = picture.name
    .split('\n')
    .map((text) => ({ text, ...namingIn(text, identity, names) }))
  const named = namings.find((naming) => naming.names)
  if (named) return { text: named.text, share: 1 }
  if (isFileOf(picture.file, identity, names)) return { text: picture.file, share: 1 }
  if (isOfficialOf(picture.host, identity, knowledge)) return { text: picture.host, share: 1 }
  // Class names bring words of no meaning: "sc-bYoB kIoo france-travail-logo".
  const mentioned = namings.find(({ text, mentions }) => mentions && text.length <= 60)
  return mentioned && { text: mentioned.text, share: 0.6 }
}

function weightOf({ region }: Picture, index: number, of: number, loaded: boolean): number {
  if (region === 'header') return 0.55
  if (region === 'footer') return 0.15
  if (region === 'article') return 0.1
  // The first picture of a page is its logo, unless it stands in an article.
  if (index === 0) return 0.5
  if (region === 'link') return loaded ? 0.25 : 0.15
  // Who only names a body copies its logo; who loads it from there is copying the page.
  if (loaded) return 0.5
  if (region === 'form') return 0.4
  return of <= 5 ? 0.35 : 0.2
}
