import { createHash, createPublicKey, verify } from 'node:crypto'

/** A log's word that is not its own: asking again makes it no better. */
export class NotSigned extends Error {}

/** What a log says of itself and signs: how many entries it has, and the hash over all of them. */
export interface TreeHead {
  readonly size: number
  /** ms since 1970. */
  readonly timestamp: number
  /** 32 bytes. */
  readonly root: Uint8Array
  /** `digitally-signed` of RFC 5246, 4.7: two bytes of algorithms, two of length, the signature. */
  readonly signature: Uint8Array
}

/**
 * Refuses a tree head that the log did not sign (RFC 6962, section 3.5).
 * @param key the log's public key as the browsers' lists of logs give it: base64 of its SubjectPublicKeyInfo
 * @throws NotSigned when the key is none, or the signature is not this log's over these numbers
 */
export function checkTreeHead(head: TreeHead, key: string): void {
  const signed = Buffer.alloc(18)
  // v1, tree_hash.
  signed.writeUInt16BE(1, 0)
  signed.writeBigUInt64BE(BigInt(head.timestamp), 2)
  signed.writeBigUInt64BE(BigInt(head.size), 10)
  const { signature } = head
  const length = ((signature[2] ?? 0) << 8) | (signature[3] ?? 0)
  // SHA-256, the only hash of RFC 6962; ECDSA and RSA are told by the key.
  const good =
    head.root.length === 32 &&
    signature[0] === 4 &&
    signature.length === 4 + length &&
    verify('sha256', Buffer.concat([signed, head.root]), keyOf(key), signature.subarray(4))
  if (!good) throw new NotSigned('the tree head is not signed by this log')
}

function keyOf(key: string) {
  try {
    return createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  } catch {
    throw new NotSigned('the key of the log is not a public key (base64 of DER)')
  }
}

/** A signature over a tree head in a signed note has this type (c2sp.org/static-ct-api). */
const TREE_HEAD_SIGNATURE = 5

/**
 * Reads the checkpoint of a log of tiles: a signed note (c2sp.org/signed-note) of origin, size and root hash.
 * @param key see {@link checkTreeHead}; finds the log's own line among those of witnesses
 * @throws NotSigned when no line is by this key
 */
export function readCheckpoint(text: string, key: string): TreeHead {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const logId = createHash('sha256').update(Buffer.from(key, 'base64')).digest()
  const id = createHash('sha256')
    .update(`${origin}\n`)
    .update(Buffer.of(TREE_HEAD_SIGNATURE))
    .update(logId)
    .digest()
    .subarray(0, 4)
  for (const line of text.split('\n').slice(3)) {
    if (!line.startsWith(`— ${origin} `)) continue
    const bytes = Buffer.from(line.slice(origin.length + 3), 'base64')
    if (bytes.length < 12 || !bytes.subarray(0, 4).equals(id)) continue
    return {
      size: Number(size),
      timestamp: Number(bytes.readBigUInt64BE(4)),
      root: Buffer.from(root, 'base64'),
      signature: bytes.subarray(12),
    }
  }
  throw new NotSigned('the checkpoint is not signed by this log')
}
