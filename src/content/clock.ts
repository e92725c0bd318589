/**
 * Waits, out of the page's reach: timer numbers are shared by all scripts of a frame, so a page that
 * calls `clearTimeout` for every number stops ours too. Nobody can stop this one.
 * @param time in ms
 */
export function after(time: number, run: () => void): void {
  AbortSignal.timeout(time).addEventListener('abort', run, { once: true })
}
