import type { Page } from 'puppeteer-core'

/** Waits so many ms. */
export const sleep = (time: number) => new Promise<void>((done) => setTimeout(done, time))

/**
 * Waits until `holds` is true in the page, whatever document the tab then shows. Unlike the driver's
 * own wait it outlives a navigation: Firefox answers with an error while one document gives way to another.
 * @param timeout in ms
 * @throws Error that says where the tab was, when the time is over
 */
export async function until<A extends unknown[]>(
  page: Page,
  holds: (...args: A) => unknown,
  timeout = 20_000,
  ...args: A
): Promise<void> {
  const end = performance.now() + timeout
  for (;;) {
    const answer = page.evaluate(holds as never, ...(args as unknown as never[]))
    if (await answer.catch(() => false)) return
    if (performance.now() > end)
      throw new Error(`${page.url()}: not within ${timeout} ms: ${holds}`)
    await sleep(60)
  }
}
