import type { Bytes } from '../bytes.ts'

/**
 * One question to a static server. It carries nothing of the person: no cookie, no referrer; nor an earlier
 * answer's `ETag` or date, by which a server could know a browser again. The files that are asked for
 * every hour are a few kB.
 */
export interface FileQuestion {
  readonly address: string
  /** Bytes of the body, after the server's own compression, beyond which reading stops. */
  readonly maxBytes: number
  /** Accepted media types, without parameters: `text/plain`. */
  readonly types: readonly string[]
  /** The whole answer must be there within this time; ms. */
  readonly timeout?: number
  /** Told how much has arrived; `total` where the server said it. */
  readonly onProgress?: (bytes: number, total: number | undefined) => void
}

export interface FileReply {
  readonly bytes: Bytes
  /** The server's clock, ms since 1970, where it told it. */
  readonly serverTime?: number
}
