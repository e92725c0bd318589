import { after } from './clock.ts'
import { holdPage } from './hold/page.ts'
import { shared } from './shared.ts'

/**
 * How long (ms) nothing passes while the verdict is on its way. It takes 20 to 150 ms, longer where a
 * worker must start first on a slow machine; who answers nothing for so long will never answer.
 */
const LONGEST_WAIT = 3_000

/**
 * Lets nothing typed through to the page until the verdict is there, or the longest wait is over. Asked
 * for again while it holds (`inspect` has come and reads), it waits that long anew.
 */
export function holdForVerdict(): void {
  const hold = holdPage(false)
  release('verdict')
  shared.verdict = hold
  after(LONGEST_WAIT, () => shared.verdict === hold && release('verdict'))
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
