import type { Browser } from 'puppeteer-core'

/** Runs an expression in Firefox's own window, where the whole browser can be reached. */
export async function inChrome(browser: Browser, expression: string): Promise<void> {
  interface Bidi {
    send(method: string, params: object): Promise<{ result: never }>
  }
  const { connection } = browser as unknown as { connection: Bidi }
  const send = connection.send.bind(connection)
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] }
  }
  const context = tree.result.contexts[0]?.context
  const { result } = (await send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression,
  })) as { result: { type: string; exceptionDetails?: { text: string } } }
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text)
}
