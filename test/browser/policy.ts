import { createHash, generateKeyPairSync } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserKind } from './find.ts'

/** Where Linux builds look for an administrator's policies. Both are for the whole machine. */
const FILES: Readonly<Record<BrowserKind, string>> = {
  chromium: '/etc/chromium/policies/managed/vigie-test.json',
  firefox: '/etc/firefox/policies/policies.json',
}

/**
 * Sets a real policy for one extension, as an administrator does.
 * @param id of the extension
 * @returns puts back what was there before
 * @throws Error when this user may not write there: a policy cannot be tested without
 */
export function setPolicy(kind: BrowserKind, id: string, values: unknown): () => void {
  const file = FILES[kind]
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const all =
    kind === 'chromium'
      ? { '3rdparty': { extensions: { [id]: values } } }
      : { policies: { '3rdparty': { Extensions: { [id]: values } } } }
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(all))
  } catch (error) {
    throw new Error(`${file} must be writable to test policies (run as root): ${String(error)}`)
  }
  return () => {
    if (before === undefined) rmSync(file, { force: true })
    else writeFileSync(file, before)
  }
}

/**
 * A copy of the built extension with a key, so that its id in Chromium is known before it is loaded.
 * The id is the first half of the key's SHA-256 in the letters a to p.
 */
export function withKnownId(extension: string): { folder: string; id: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = publicKey.export({ type: 'spki', format: 'der' })
  const folder = join(mkdtempSync(join(tmpdir(), 'vigie-policy-')), 'extension')
  cpSync(extension, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, key: der.toString('base64') }))
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 32)
  const id = digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  return { folder, id }
}
