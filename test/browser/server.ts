import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from './certificate.ts'

/** What the server answers: a page's HTML, or the whole answer. */
export type Served =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }

/** Decides by hostname and path. `undefined` is a 404. */
export type Site = (
  url: URL,
  request: IncomingMessage,
) => Served | undefined | Promise<Served | undefined>

export interface Server {
  readonly http: number
  readonly https: number
  /** Every request so far, as `https://host/path?query`, oldest first. */
  readonly requests: string[]
  close(): Promise<void>
}

/**
 * Serves made-up sites on loopback under any hostname, over HTTP and HTTPS. The launchers map every
 * hostname to it, so `https://candidat.francetravail.fr/` in a test page never leaves the machine.
 */
export async function serve(site: Site): Promise<Server> {
  const requests: string[] = []
  const listener =
    (scheme: string): RequestListener =>
    async (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`)
      requests.push(url.href)
      try {
        const reply = (await site(url, request)) ?? { status: 404, body: 'Not found' }
        const {
          status = 200,
          headers = {},
          body = '',
        } = typeof reply === 'string' ? { body: reply } : reply
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
        response.end(body)
      } catch (error) {
        response.writeHead(500).end(String(error))
      }
    }
  const plain = createServer(listener('http'))
  const secure = createSecureServer(await makeCertificate(), listener('https'))
  const port = (server: typeof plain | typeof secure) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    })
  const [http, https] = [await port(plain), await port(secure)]
  return {
    http,
    https,
    requests,
    async close() {
      for (const server of [plain, secure]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}
