import { send } from '../protocol/send.ts'
import { after } from './clock.ts'
import { holdPage } from './hold/page.ts'
import { shared } from './shared.ts'

/**
 * How long (ms) the person waits without a word. A verdict takes 20 to 150 ms, longer where a worker must start
 * first on a slow machine.
 */
const SOON = 1_500

/**
 * Lets nothing typed through to the page until the verdict is there. Silence is no verdict: whoever keeps the worker
 * busy would only have to wait. The person is told, and may go on; see `content/wait`.
 */
export function holdForVerdict(): void {
  const hold = holdPage(false)
  release('verdict')
  shared.verdict = hold
  after(SOON, () => shared.verdict === hold && send('waits').catch(() => {}))
}

/** Lets nothing be typed or sent until the person decides. */
export function holdForDecision(): void {
  shared.decision ??= holdPage()
}

/** Ends one hold; the other may go on. */
export function release(why: 'verdict' | 'decision'): void {
  shared[why]?.release()
  delete shared[why]
}
