import type { IdentityId } from '../../../src/identities/identity.ts'
import { hashesOf, pathsInAddress } from '../../../src/marks/paths.ts'
import { isForDeriving, type MarkSource } from './sources.ts'

/** Of each SVG the longest paths: one is enough to know it again. */
const OF_EACH = 4

/** The paths of the bodies' own SVGs that stand in nobody else's, a body's in one text. */
export async function ownPaths(
  sources: readonly MarkSource[],
): Promise<Readonly<Record<IdentityId, string>>> {
  const drawn = await Promise.all(
    sources
      .filter(({ address }) => address.startsWith('data:image/svg'))
      .map(async (source) => {
        const paths = [...pathsInAddress(source.address)]
        const hashes = await hashesOf(paths.sort((one, other) => other.length - one.length))
        return { ...source, hashes }
      }),
  )
  const own: Record<IdentityId, string[]> = {}
  for (const source of drawn.filter(isForDeriving)) {
    const { identity = '', hashes } = source
    const others = drawn.filter((other) => other.identity !== identity)
    const only = hashes.filter((hash) => !others.some((other) => other.hashes.includes(hash)))
    if (only.length === 0) continue
    const known = own[identity] ?? []
    own[identity] = [...new Set([...known, ...only.slice(0, OF_EACH)])]
  }
  return Object.fromEntries(Object.entries(own).map(([id, hashes]) => [id, hashes.join(' ')]))
}
