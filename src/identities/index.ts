import type { Identity, IdentityFile, IdentityId } from './identity.ts'

const files = import.meta.glob<IdentityFile>('./*.json', { eager: true, import: 'default' })

/** Everyone whom we protect, one file each in this folder, in the order of their file names. */
export const identities: readonly Identity[] = Object.entries(files).map(([path, file]) =>
  identityFrom(path.slice('./'.length, -'.json'.length), file),
)

const byId = new Map(identities.map((identity) => [identity.id, identity]))

/**
 * One protected body by its id.
 * @param id for example `france-travail`
 * @returns `undefined` for an id that no file carries
 */
export function identityOf(id: IdentityId): Identity | undefined {
  return byId.get(id)
}

/** Fills in what a file leaves out. */
function identityFrom(id: IdentityId, file: IdentityFile): Identity {
  return {
    ...file,
    id,
    hosts: file.hosts.map((host) => ({ scope: 'subdomains', uses: ['web'], ...host })),
  }
}
