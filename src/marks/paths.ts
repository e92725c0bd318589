import type { IdentityId } from '../identities/identity.ts'
import data from './marks.json'
import { toText } from './packed.ts'

/** A path of fewer commands and numbers is an arrow, a ring, a letter: anybody's. */
const LEAST = 60
/** Characters of a path that are read, and paths of one drawing. */
const LONGEST = 20_000
const MOST = 40
/** Bytes of a path's hash that are kept. */
const BYTES = 6

/** Whose drawings these paths are, exactly: the very file of a body, though its points be written otherwise. */
export async function ownersOfPaths(
  paths: readonly string[],
  known: Readonly<Record<IdentityId, string>> = data.paths,
): Promise<readonly IdentityId[]> {
  const hashes = await hashesOf(paths)
  return Object.keys(known).filter((identity) =>
    hashes.some((hash) => known[identity]?.includes(hash)),
  )
}

/** A text for each path that is long enough to be somebody's own. */
export async function hashesOf(paths: readonly string[]): Promise<readonly string[]> {
  const long = paths
    .slice(0, MOST)
    .map(stepsOf)
    .filter(({ length }) => length >= LEAST)
  return Promise.all(
    long.map(async (steps) => {
      const bytes = new TextEncoder().encode(steps.join(' '))
      return toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, BYTES))
    }),
  )
}

/** The `d` of each path of an SVG that stands in a `data:` address, as it is or in base64. */
export function pathsInAddress(address: string): readonly string[] {
  const comma = address.indexOf(',')
  const isBase64 = address.slice(0, comma).includes('base64')
  try {
    const body = decodeURIComponent(address.slice(comma + 1))
    const svg = isBase64 ? atob(body) : body
    return [...svg.matchAll(/\sd=(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, one, other]) => one ?? other ?? '',
    )
  } catch {
    return [] // cut off, or no address at all
  }
}

/** Commands and numbers of a path, as two programs that write one drawing agree on them: "M.50,1" is "M 0.5 1". */
const stepsOf = (path: string): readonly string[] =>
  (path.slice(0, LONGEST).match(/[mlhvcsqtaz]|[-+]?(?:\d+\.?\d*|\.\d+)/gi) ?? []).map((step) =>
    /\d/.test(step) ? String(Math.round(Number(step) * 10) + 0) : step,
  )
