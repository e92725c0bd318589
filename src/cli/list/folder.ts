import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Manifest, parseManifest } from '../../list/manifest.ts'
import type { Former } from './release.ts'

/** A published folder as it lies on the static host. */
export interface Published {
  readonly manifest: Manifest
  /** Newest first: the texts of this list and of those before it whose files are still there. */
  readonly former: readonly Former[]
}

/**
 * What a folder publishes now; nothing for a new folder.
 * @throws ListError when its manifest is broken
 */
export async function readPublished(folder: string): Promise<Published | undefined> {
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => undefined)
  if (!bytes) return undefined
  const manifest = parseManifest(new Uint8Array(bytes))
  const former: Former[] = []
  for (const file of await readdir(folder)) {
    const version = Number(/^list-(\d+)\.txt\.gz$/.exec(file)?.[1] ?? 0)
    if (version < 1 || version > manifest.version) continue
    former.push({ version, text: gunzipSync(await readFile(join(folder, file))).toString('utf8') })
  }
  former.sort((a, b) => b.version - a.version)
  return { manifest, former }
}

/**
 * Writes files so that a reader in between sees the old list or the new one: data first, then the
 * signature and the manifest, each renamed into place; then files that nothing names any more are removed.
 */
export async function writePublished(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  kept: ReadonlySet<string>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const last = ['manifest.sig', 'manifest.json']
  const names = [...files.keys()].filter((name) => !last.includes(name))
  for (const name of [...names, ...last.filter((one) => files.has(one))]) {
    const file = join(folder, name)
    await writeFile(`${file}.part`, files.get(name) as Uint8Array)
    await rename(`${file}.part`, file)
  }
  for (const name of await readdir(folder))
    if (/^(list|delta)-[\d-]+\.txt\.gz$/.test(name) && !files.has(name) && !kept.has(name))
      await rm(join(folder, name))
}
