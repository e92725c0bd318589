/** Milliseconds since the document began. */
export const time = (): number => performance.now()

/**
 * Waits, out of the page's reach: timer numbers are shared by all scripts of a frame, so a page that
 * calls `clearTimeout` for every number stops ours too. Nobody can stop this one.
 * @param delay in ms
 */
export function after(delay: number, run: () => void): void {
  AbortSignal.timeout(delay).onabort = run
}
