import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IdentityId } from '../../../src/identities/identity.ts'

/** A picture of a mark, in a folder beside the repository. */
export interface MarkSource {
  readonly file: string
  /** Whose; nothing for another organisation's. */
  readonly identity?: IdentityId
  readonly note: string
  /** The picture itself, as a `data:` address. */
  readonly address: string
}

/** Folders of marks that are those of a body by another name, former or one of its services. */
const BODY_OF: Readonly<Record<string, IdentityId>> = {
  'pole-emploi': 'france-travail',
  pajemploi: 'urssaf',
  cej: 'missions-locales',
}
/** The State's own mark stands rightly on every town hall's page: it names nobody. */
const NOBODYS = new Set(['other', 'republique-francaise'])

/** What `MARKS.tsv` in the folder names: file, body, and a note in the last column. */
export function sourcesIn(folder: string): readonly MarkSource[] {
  const [, ...lines] = readFileSync(join(folder, 'MARKS.tsv'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const columns = line.split('\t')
    const [file = '', body = ''] = columns
    const identity = NOBODYS.has(body) ? undefined : (BODY_OF[body] ?? body)
    return {
      file,
      note: columns[6] ?? '',
      address: addressOf(join(folder, file)),
      ...(identity && { identity }),
    }
  })
}

const TYPES: Readonly<Record<string, string>> = { svg: 'svg+xml', jpg: 'jpeg', ico: 'x-icon' }

function addressOf(path: string): string {
  const ending = path.split('.').at(-1) ?? ''
  return `data:image/${TYPES[ending] ?? ending};base64,${readFileSync(path).toString('base64')}`
}

/**
 * What no descriptor is made of: a sign-in button is a partner's; a sub-brand, a composite, a redrawn or a local mark
 * is another drawing, or holds somebody else's.
 */
const NOT_A_MARK =
  /button|bouton|sub-brand|composite|campaign|partly hidden|Republique Francaise|own local|tree variant|sister|not the|derived from|redraw/i
/** By the file's name: buttons; AgentConnect, which is ProConnect's former name and FranceConnect's drawing; a collection of partners. */
const NOT_BY_NAME = /(^|[/-])(bouton|btn|button|agentconnect|doc-partners|konnector|comarquage)/

export const isForDeriving = ({ identity, note, file }: MarkSource): boolean =>
  identity !== undefined && !NOT_A_MARK.test(note) && !NOT_BY_NAME.test(file)
