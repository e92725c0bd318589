import type { Vigie } from '../browser/launch.ts'

/**
 * Keeps the worker's thread from everything else for so many ms. Firefox runs it in that of our own pages.
 * Answers when that time is over; rejects when the worker dies before.
 */
export async function keepWorkerBusy(vigie: Vigie, time: number): Promise<void> {
  const loop = (time: number) => {
    for (const end = Date.now() + time; Date.now() < end; );
  }
  if (vigie.kind === 'firefox') return vigie.inExtension(loop, time)
  const target = vigie.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(vigie.base))
  await (await target?.worker())?.evaluate(loop, time)
}
