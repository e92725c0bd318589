import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** Answers by hand instead of serving the file. */
export type Mischief = (request: IncomingMessage, response: ServerResponse) => void

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  gz: 'application/gzip',
  txt: 'text/plain; charset=utf-8',
  sig: 'application/octet-stream',
}

/** A real static server on loopback with real conditional requests, and mischief where a test asks for it. */
export interface ListServer {
  readonly origin: string
  readonly files: Map<string, Uint8Array>
  /** By path; also `*` for every path. */
  readonly mischief: Map<string, Mischief>
  /** `GET /path 200`, oldest first. */
  readonly log: string[]
  readonly headers: IncomingMessage['headers'][]
  /** The server's own clock, ms since 1970. */
  clock: () => number
  close(): Promise<void>
}

export async function serveLists(): Promise<ListServer> {
  const files = new Map<string, Uint8Array>()
  const mischief = new Map<string, Mischief>()
  const log: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    headers.push(request.headers)
    response.setHeader('date', new Date(self.clock()).toUTCString())
    response.on('finish', () => log.push(`GET /${path} ${response.statusCode}`))
    const own = mischief.get(path) ?? mischief.get('*')
    if (own) return own(request, response)
    const file = files.get(path)
    if (!file) return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>')
    const etag = `"${createHash('sha1').update(file).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-length': file.length, etag }).end(file)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const self: ListServer = {
    clock: Date.now,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    mischief,
    log,
    headers,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return self
}

/** Mischief: this body under status 200, as the media type that is expected. */
export function body(
  content: string | Uint8Array,
  head: Record<string, string | number> = {},
  status = 200,
): Mischief {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...head }).end(content)
  }
}

/** Mischief: the server's own compression around something that unfolds to `size` zeros. */
export function bomb(size: number): Mischief {
  return body(gzipSync(Buffer.alloc(size, '0')), { 'content-encoding': 'gzip' })
}
