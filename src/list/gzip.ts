import type { Bytes } from './bytes.ts'
import { ListError } from './fault.ts'

/** Whether bytes start as gzip does (RFC 1952: 1f 8b). A server may have undone it on the way. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * Undoes gzip and stops as soon as the result grows beyond its stated size, so that a bomb of
 * 1 MB that unfolds to 1 GB costs one chunk.
 * @param size the stated size of the result in bytes
 * @throws ListError `oversize` beyond `size`, `gzip` when the bytes are broken
 */
export async function gunzip(bytes: Bytes, size: number): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const result = new Uint8Array(size)
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (at + value.length > size) throw new ListError('oversize', size)
      result.set(value, at)
      at += value.length
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error instanceof ListError ? error : new ListError('gzip')
  }
  return result.subarray(0, at)
}
