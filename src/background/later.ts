/** How long (ms) what woke the worker has it for itself. */
const MOMENT = 1000

/** Runs what nobody waits for a moment later: what woke the worker is answered first. */
export function later(job: () => unknown): void {
  setTimeout(() => void job(), MOMENT)
}
