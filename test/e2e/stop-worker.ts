import type { Vigie } from '../browser/launch.ts'

/**
 * Stops the extension's worker, as the browser does after 30 seconds of rest. The next event starts it anew.
 * @throws Error when it cannot be stopped
 */
export async function stopWorker(vigie: Vigie): Promise<void> {
  if (vigie.kind === 'firefox') return stopEventPage(vigie)
  const worker = vigie.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base))
  // It may sleep already.
  await (await worker?.worker())?.close()
}

async function stopEventPage(vigie: Vigie): Promise<void> {
  interface Bidi {
    send(method: string, params: object): Promise<{ result: never }>
  }
  const { connection } = vigie.browser as unknown as { connection: Bidi }
  const send = connection.send.bind(connection)
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] }
  }
  const context = tree.result.contexts[0]?.context
  await send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression:
      'WebExtensionPolicy.getByID("vigie@vigie.example").extension' +
      '.terminateBackground({ ignoreDevToolsAttached: true })',
  })
}
