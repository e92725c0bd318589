import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tilePath } from '../../../src/cli/ct/log.ts'

/** A certificate in a simulated log. */
export interface Logged {
  readonly der: Uint8Array
  readonly precert: boolean
  readonly timestamp: number
}

/**
 * A real certificate made by openssl, valid for a day.
 * @throws Error that says what is missing, where there is no openssl
 */
export function makeLogged(names: readonly string[], precert = false): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-ct-'))
  try {
    const config = join(folder, 'openssl.cnf')
    writeFileSync(
      config,
      [
        '[req]',
        'distinguished_name=dn',
        'x509_extensions=ext',
        'prompt=no',
        '[dn]',
        `CN=${names[0]}`,
        '[ext]',
        `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`,
        // The poison of a pre-certificate (RFC 6962, section 3.1).
        ...(precert ? ['1.3.6.1.4.1.11129.2.4.3=critical,ASN1:NULL'] : []),
      ].join('\n'),
    )
    const file = join(folder, 'cert.der')
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const out = ['-keyout', join(folder, 'key.pem'), '-outform', 'DER', '-out', file]
    execFileSync('openssl', ['req', '-x509', ...curve, '-days', '1', '-config', config, ...out], {
      stdio: 'pipe',
    })
    return readFileSync(file)
  } catch (error) {
    if (Object(error).code === 'ENOENT')
      throw new Error('These tests need openssl (Debian: apt-get install openssl).')
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const number = (value: number, length: number) => {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntBE(value, Math.max(0, length - 6), Math.min(length, 6))
  return bytes
}
const value = (bytes: Uint8Array, lengthBytes: number) =>
  Buffer.concat([number(bytes.length, lengthBytes), bytes])

/** TimestampedEntry of RFC 6962, section 3.4; the inner part of a pre-certificate is never read by us. */
function timestamped({ der, precert, timestamp }: Logged): Buffer {
  const certificate = precert
    ? Buffer.concat([number(1, 2), Buffer.alloc(32, 7), value(Buffer.from('inner part'), 3)])
    : Buffer.concat([number(0, 2), value(der, 3)])
  return Buffer.concat([number(timestamp, 8), certificate, value(Buffer.alloc(0), 2)])
}

const leaf = (entry: Logged) => ({
  leaf_input: Buffer.concat([number(0, 1), number(0, 1), timestamped(entry)]).toString('base64'),
  extra_data: (entry.precert
    ? Buffer.concat([value(entry.der, 3), value(Buffer.alloc(0), 3)])
    : value(Buffer.alloc(0), 3)
  ).toString('base64'),
})
const tileLeaf = (entry: Logged) =>
  Buffer.concat([
    timestamped(entry),
    ...(entry.precert ? [value(entry.der, 3)] : []),
    value(Buffer.alloc(32), 2),
  ])

/** The log's own name in its notes. */
const ORIGIN = 'log.example/2026'

/** A log on loopback with both ways to read it, at most 100 entries an answer. Its tree heads are signed. */
export async function simulateLog(entries: Logged[]) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const root = createHash('sha256').update('root').digest()
  const now = Date.now()
  /** Section 3.5 of RFC 6962. */
  const treeHeadSignature = () => {
    const head = Buffer.concat([number(0, 1), number(1, 1), number(now, 8)])
    const signature = sign(
      'sha256',
      Buffer.concat([head, number(entries.length, 8), root]),
      privateKey,
    )
    return Buffer.concat([Buffer.of(4, 3), value(signature, 2)])
  }
  /** c2sp.org/static-ct-api, "Checkpoints". */
  const noteSignature = () => {
    const logId = createHash('sha256').update(spki).digest()
    const id = createHash('sha256')
      .update(`${ORIGIN}\n`)
      .update(Buffer.of(5))
      .update(logId)
      .digest()
    return Buffer.concat([id.subarray(0, 4), number(now, 8), treeHeadSignature()]).toString(
      'base64',
    )
  }
  let claims = 0
  const asked: string[] = []
  let broken = 0
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://log')
    asked.push(url.pathname + url.search)
    if (broken > 0) {
      broken -= 1
      return response.writeHead(503).end()
    }
    if (url.pathname === '/ct/v1/get-sth')
      return response.end(
        JSON.stringify({
          tree_size: entries.length + claims,
          timestamp: now,
          sha256_root_hash: root.toString('base64'),
          tree_head_signature: treeHeadSignature().toString('base64'),
        }),
      )
    if (url.pathname === '/checkpoint')
      return response.end(
        `${ORIGIN}\n${entries.length + claims}\n${root.toString('base64')}\n\n` +
          `— witness.example AAAAAAAA\n— ${ORIGIN} ${noteSignature()}\n`,
      )
    if (url.pathname === '/ct/v1/get-entries') {
      const start = Number(url.searchParams.get('start'))
      const end = Math.min(Number(url.searchParams.get('end')) + 1, start + 100)
      return response.end(JSON.stringify({ entries: entries.slice(start, end).map(leaf) }))
    }
    for (let tile = 0; tile * 256 < entries.length; tile += 1) {
      const some = entries.slice(tile * 256, tile * 256 + 256)
      const path = `/tile/data/${tilePath(tile)}${some.length < 256 ? `.p/${some.length}` : ''}`
      if (url.pathname === path) return response.end(Buffer.concat(some.map(tileLeaf)))
    }
    return response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    entries,
    asked,
    /** As lists of logs give it. */
    key: spki.toString('base64'),
    /** From now on it says that it has so many more entries than it signs. */
    claimMore: (more: number) => {
      claims = more
    },
    breakNext: (answers: number) => {
      broken = answers
    },
    close: () => new Promise((done) => server.close(done)),
  }
}
