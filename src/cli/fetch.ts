/** One file from a server, for the command line. */
export interface Fetched {
  readonly status: number
  readonly bytes: Uint8Array
}

const TIMEOUT = 60_000

/**
 * Asks a server for a file. The command line's only way to the network.
 * @throws Error that names the address: no answer within a minute, or more than `maxBytes`
 */
export async function fetchBytes(address: string, maxBytes: number): Promise<Fetched> {
  const response = await fetch(address, {
    redirect: 'follow',
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((error) => {
    throw new Error(`${address}: ${String(error?.cause?.message ?? error)}`)
  })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > maxBytes) throw new Error(`${address}: more than ${maxBytes} bytes`)
    parts.push(part)
  }
  return { status: response.status, bytes: Buffer.concat(parts) }
}

/**
 * As {@link fetchBytes}, of a file that must be there.
 * @throws Error also when the server answers with another status than 200
 */
export async function download(address: string, maxBytes: number): Promise<Uint8Array> {
  const { status, bytes } = await fetchBytes(address, maxBytes)
  if (status !== 200) throw new Error(`${address}: status ${status}`)
  return bytes
}
