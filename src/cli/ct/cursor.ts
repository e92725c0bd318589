/** Reads the length-prefixed values of the TLS notation (RFC 8446, section 3), as certificate logs use it. */
export class Cursor {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** @throws RangeError when fewer bytes are left */
  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('the entry ends too early')
    const part = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return part
  }

  /** A big-endian number of up to 6 bytes, or of 8 bytes below 2^53. */
  number(length: number): number {
    return this.take(length).reduce((value, byte) => value * 256 + byte, 0)
  }

  /** A value after its own length, which takes `lengthBytes`. */
  value(lengthBytes: number): Uint8Array {
    return this.take(this.number(lengthBytes))
  }
}
