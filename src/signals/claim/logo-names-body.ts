import { claims, type Mark } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import type { Knowledge } from '../../analysis/knowledge.ts'
import { isOfficialOf } from '../../analysis/names.ts'
import { wayIn } from '../../analysis/naming.ts'
import type { PageEvidence, Picture } from '../../evidence/page.ts'
import type { Identity } from '../../identities/identity.ts'
import { oneAsTyped } from '../../lexicon/lexicon.ts'
import pictured from '../../lexicon/pictured.json'
import { graded } from '../signal.ts'

/** By where the logo stands. `mentioned`: the body is named among other words. */
const GRADES = [
  'header',
  'first',
  'loaded',
  'form',
  'among-few',
  'header-mentioned',
  'first-mentioned',
  'link-loaded',
  'form-mentioned',
  'among-few-mentioned',
  'among-many',
  'footer',
  'link',
  'among-many-mentioned',
  'article',
  'footer-mentioned',
  'link-mentioned',
  'article-mentioned',
] as const
type Grade = (typeof GRADES)[number]

/**
 * The page bears the body's logo: by its alternative text, its file's name, or because it is loaded
 * from the body's own site. One in the head of the page speaks for the page; one among partners
 * below, or on a button "S'identifier avec …", does not.
 */
export const signal = graded(GRADES, {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names, alone) => {
      const marks = logosOf(page, identity, names, knowledge, alone)
      return GRADES.map((grade) => marks.find((mark) => mark.grade === grade)).find((mark) => mark)
    }),
})

function logosOf(
  { pictures }: PageEvidence,
  identity: Identity,
  names: readonly string[],
  knowledge: Knowledge,
  alone: boolean,
): readonly Mark<Grade>[] {
  return pictures.flatMap((picture, index) => {
    const logo = speaksOf(picture, identity, names, knowledge, alone)
    // Every second site shows the data watchdog's logo somewhere.
    const stray = identity.shape === 'authority' && picture.region !== 'header' && index > 0
    if (!logo || stray) return []
    if (logo.loaded) return [{ grade: gradeOfLoaded(picture, index), seen: logo.seen }]
    const place = placeOf(picture, index, pictures.length)
    return [{ grade: logo.mentioned ? (`${place}-mentioned` as const) : place, seen: logo.seen }]
  })
}

/** A picture of a page, as guides show it: "capture.png", "Exemple d'attestation France Travail". */
const PICTURED = new RegExp(oneAsTyped(pictured), 'i')

interface Logo {
  /** What of the picture speaks of the body. */
  readonly seen: string
  readonly loaded: boolean
  readonly mentioned: boolean
}

/** Whether the picture speaks of the body, and how fully. Each of its names is read by itself. */
function speaksOf(
  picture: Picture,
  identity: Identity,
  names: readonly string[],
  knowledge: Knowledge,
  alone: boolean,
): Logo | undefined {
  if (PICTURED.test(`${picture.file}\n${picture.name.slice(0, 200)}`)) return undefined
  const loaded = isOfficialOf(picture.host, identity, knowledge)
  const fully = (seen: string): Logo => ({ seen, loaded, mentioned: false })
  const namings = picture.name
    .split('\n')
    .map((text) => ({ text, way: wayIn(text, identity, names, alone) }))
  const named = namings.find(({ way }) => way === 'names')
  if (named) return fully(named.text)
  if (isFileOf(picture.file, identity, names)) return fully(picture.file)
  if (loaded) return fully(picture.host)
  // Class names bring words of no meaning: "sc-bYoB kIoo france-travail-logo".
  const mentioned = namings.find(({ text, way }) => way && text.length <= 60)
  return mentioned && { seen: mentioned.text, loaded, mentioned: true }
}

function placeOf({ region }: Picture, index: number, of: number) {
  if (region === 'header' || region === 'footer' || region === 'article') return region
  // The first picture of a page is its logo, unless it stands in an article.
  if (index === 0) return 'first'
  if (region === 'link' || region === 'form') return region
  return of <= 5 ? 'among-few' : 'among-many'
}

/** Who only names a body copies its logo; who loads it from there is copying the page. */
function gradeOfLoaded(picture: Picture, index: number): Grade {
  const place = placeOf(picture, index, 0)
  if (place === 'link') return 'link-loaded'
  return place === 'form' || place === 'among-few' || place === 'among-many' ? 'loaded' : place
}
