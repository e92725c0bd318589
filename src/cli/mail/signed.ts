/** Object identifiers of CMS (RFC 5652): signed data, and the data in it. */
const SIGNED = '2a864886f70d010702'
const DATA = '2a864886f70d010701'
const DEEPEST = 12

/** One value of ASN.1: a tag and what stands in it. */
interface Value {
  readonly tag: number
  readonly content: Uint8Array
  readonly next: number
}

/**
 * The message inside a signed one (S/MIME, smime.p7m): the signature is not checked, the words are
 * read. An encrypted one has none that can be read.
 * @returns `undefined` when the bytes are no signed data
 */
export function messageInSigned(bytes: Uint8Array): Uint8Array | undefined {
  const [info] = valuesIn(bytes)
  const [type, explicit] = info ? valuesIn(info.content) : []
  if (!type || !explicit || hexOf(type.content) !== SIGNED) return undefined
  const [signed] = valuesIn(explicit.content)
  for (const { tag, content } of signed ? valuesIn(signed.content) : []) {
    if (tag !== SEQUENCE) continue
    const [inner, data] = valuesIn(content)
    if (!inner || !data || hexOf(inner.content) !== DATA) continue
    const parts = valuesIn(data.content).flatMap((value) => octets(value, 0))
    return Buffer.concat(parts)
  }
  return undefined
}

const SEQUENCE = 0x30
const OCTETS = 0x04
const CONSTRUCTED = 0x20

/** An octet string, in one piece or in many. */
function octets({ tag, content }: Value, depth: number): Uint8Array[] {
  if (tag === OCTETS) return [content]
  if (tag !== (OCTETS | CONSTRUCTED) || depth > DEEPEST) return []
  return valuesIn(content).flatMap((value) => octets(value, depth + 1))
}

function valuesIn(bytes: Uint8Array): Value[] {
  const values: Value[] = []
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at, 0)
    if (!value || value.tag === 0) break
    values.push(value)
    at = value.next
  }
  return values
}

/** Reads one value by its length, or up to its end mark where the length is not told (BER). */
function valueAt(bytes: Uint8Array, at: number, depth: number): Value | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || depth > DEEPEST) return undefined
  if (first === 0x80) return untilEnd(bytes, at, depth)
  const more = first > 0x80 ? first & 0x7f : 0
  if (more > 4) return undefined
  let length = more === 0 ? first : 0
  for (let index = 0; index < more; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0)
  const start = at + 2 + more
  if (start + length > bytes.length) return undefined
  return { tag, content: bytes.subarray(start, start + length), next: start + length }
}

function untilEnd(bytes: Uint8Array, at: number, depth: number): Value | undefined {
  let end = at + 2
  while (!(bytes[end] === 0 && bytes[end + 1] === 0)) {
    const inner = valueAt(bytes, end, depth + 1)
    if (!inner) return undefined
    end = inner.next
  }
  return { tag: bytes[at] as number, content: bytes.subarray(at + 2, end), next: end + 2 }
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
