import type { Writable } from 'node:stream'

/**
 * Makes a writer that waits for a slow reader and ends quietly with one that has gone (`| head`).
 * @returns writes one text; resolves to false once nobody reads any more
 */
export function createOutput(stream: Writable): (text: string) => Promise<boolean> {
  let open = true
  stream.on('error', () => {
    open = false
  })
  return (text) =>
    open
      ? new Promise((resolve) => stream.write(text, (error) => resolve(open && !error)))
      : Promise.resolve(false)
}
