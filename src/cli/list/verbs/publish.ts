import { parseArgs } from 'node:util'
import { encode } from '../../../list/bytes.ts'
import { MAX_LIFE } from '../../../list/manifest.ts'
import { signBytes } from '../../../list/signature.ts'
import { readList } from '../files.ts'
import { readPublished, writePublished } from '../folder.ts'
import { makeRelease } from '../release.ts'
import { keysFromEnvironment } from '../secret.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

const DAY = 86_400_000
/** A delta from each of the last 24 lists: with hourly lists, a browser that slept for a day. */
const DELTAS = 24

export const verb: Verb = {
  usage:
    'LIST --to FOLDER [--days 7, at most 90] [--shrinks] [--next-key KEY]... [--now TIME] [--unsigned]',
  summary: 'puts list, deltas, manifest and signature into a folder that any static host can serve',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        days: { type: 'string', default: '7' },
        shrinks: { type: 'boolean', default: false },
        'next-key': { type: 'string', multiple: true, default: [] },
        now: { type: 'string' },
        unsigned: { type: 'boolean', default: false },
      },
    })
    const [list] = positionals
    const created = values.now ? Date.parse(values.now) : Date.now()
    const days = Number(values.days)
    if (!list || !values.to || positionals.length > 1)
      throw new UsageError('LIST --to FOLDER, please')
    if (!(days > 0) || days > MAX_LIFE / DAY || Number.isNaN(created))
      throw new UsageError('--days or --now is malformed')
    // Before anything is written: without its key nothing can be published.
    const keys = values.unsigned ? undefined : await keysFromEnvironment()
    const before = await readPublished(values.to)
    const former = before?.former.slice(0, DELTAS) ?? []
    const release = await makeRelease({
      rows: await readList(list),
      version: (before?.manifest.version ?? 0) + 1,
      created,
      expires: created + days * DAY,
      former,
      nextKeys: values['next-key'],
      // The word for a shrunk list stays for those who missed the list in which it was given.
      shrinksFrom: values.shrinks
        ? (before?.manifest.version ?? null)
        : (before?.manifest.shrinksFrom ?? null),
    })
    const files = new Map<string, Uint8Array>(release.files)
    files.set('manifest.sig', encode(keys ? await signBytes(release.manifestBytes, keys) : ''))
    const kept = new Set(former.map(({ version }) => `list-${version}.txt.gz`))
    await writePublished(values.to, files, kept)
    const { version, count, list: file, deltas } = release.manifest
    printJson({ version, count, bytes: file.bytes, deltas: deltas.length })
    return 0
  },
}
