import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { relate } from '../../hostname/relate.ts'
import type { Command } from '../command.ts'
import { complain } from '../complain.ts'
import { rfc6962Log, staticLog } from '../ct/log.ts'
import { type CtCandidate, watch } from '../ct/watch.ts'

const USAGE = `vigie watch ct --log ADDRESS [--key KEY] [--static] [--state FILE] [--out FILE] [--from N] [--limit N] [--follow]
    --key     the log's public key (base64, as lists of logs give it): what it says of itself must be signed
    --static  the log serves tiles (static CT API) instead of get-entries (RFC 6962)
    --state   remembers where it stopped; the next call goes on there
    --out     appends candidates, one JSON line each name once; else they go to stdout
    --from    where to begin without a state: an index, or "end" (default)`

export const command: Command = {
  summary: 'follows a certificate-transparency log and writes candidates: watch ct --log ADDRESS',
  details: () => [USAGE],
  async run([what, ...args]) {
    try {
      if (what === 'ct') return await watchCt(args)
    } catch (error) {
      complain('watch', args.join(' '), error)
      return String(Object(error).code).startsWith('ERR_PARSE_ARGS') ? 2 : 1
    }
    complain('watch', what ?? '', 'wants "ct" (see vigie watch --help)')
    return 2
  },
}

async function watchCt(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      log: { type: 'string' },
      key: { type: 'string' },
      static: { type: 'boolean', default: false },
      state: { type: 'string' },
      out: { type: 'string' },
      from: { type: 'string', default: 'end' },
      limit: { type: 'string', default: 'Infinity' },
      follow: { type: 'boolean', default: false },
    },
  })
  const { log: address, key, state, out } = values
  const limit = Number(values.limit)
  if (!address || !URL.canParse(address) || !(limit > 0)) {
    complain('watch', args.join(' '), 'wants --log ADDRESS (see vigie watch --help)')
    return 2
  }
  const log = values.static ? staticLog(address, key) : rfc6962Log(address, key)
  const from = (await readState(state, address)) ?? Number(values.from)
  const seen = await seenIn(out)
  const next = await watch(
    { from: Number.isSafeInteger(from) ? from : await log.size(), limit, follow: values.follow },
    {
      log,
      name: address,
      relate,
      async found(candidate) {
        if (seen.has(candidate.hostname)) return
        seen.add(candidate.hostname)
        const line = `${JSON.stringify(candidate)}\n`
        if (out) await appendFile(out, line)
        else process.stdout.write(line)
      },
      keep: (next) => keepState(state, address, next),
      pause: (ms) => new Promise((later) => setTimeout(later, ms)),
      report({ next, size, names, unreadable }) {
        if (process.stderr.isTTY)
          process.stderr.write(`\r${next}/${size}  ${names} names  ${unreadable} unreadable `)
      },
    },
  )
  await keepState(state, address, next)
  return 0
}

/** Where the last call stopped. A state of another log is an error: its index means nothing here. */
async function readState(file: string | undefined, address: string): Promise<number | undefined> {
  const text = file && (await readFile(file, 'utf8').catch(() => undefined))
  if (!text) return undefined
  const { log, next } = Object(JSON.parse(text)) as { log?: unknown; next?: unknown }
  if (log !== address) throw new Error(`${file} belongs to another log: ${String(log)}`)
  if (!Number.isSafeInteger(next)) throw new Error(`${file} is malformed`)
  return next as number
}

/** Renamed into place: a call that is killed while it writes leaves the former state. */
async function keepState(file: string | undefined, log: string, next: number): Promise<void> {
  if (!file) return
  await writeFile(`${file}.part`, `${JSON.stringify({ log, next })}\n`)
  await rename(`${file}.part`, file)
}

/** Names written before: a batch that was read twice is written once. */
async function seenIn(out: string | undefined): Promise<Set<string>> {
  const text = out ? await readFile(out, 'utf8').catch(() => '') : ''
  const seen = new Set<string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    try {
      seen.add((JSON.parse(line) as CtCandidate).hostname)
    } catch {
      // The last line of a call that was killed while it wrote.
    }
  }
  return seen
}
