import { ListError } from './fault.ts'
import { MAX_LIFE, type Manifest } from './manifest.ts'
import type { Counts } from './rows.ts'

/** What this browser holds of a publisher: enough to know an older or a different list. */
export interface HeldList {
  readonly version: number
  /** SHA-256 of the manifest's bytes. */
  readonly manifestSha256: string
  readonly listed: number
}

const DAY = 86_400_000
/** Clocks of people's devices are often some hours off, seldom a day. */
const CLOCK_SLACK = DAY
/** A list that loses more than this share of its names at once was more likely broken than cleaned. */
const MAX_SHRINK = 0.2
/** Below this many names a share says nothing. */
const SMALL = 50

/**
 * Whether a manifest, already verified, may replace what is held.
 * @param digest SHA-256 of its bytes
 * @param now the device's time, ms since 1970
 * @param serverTime the server's `Date`, if it told one: only to say which of the two clocks is odd
 * @returns `new`, or `same` when it is what is held already
 * @throws ListError `rollback`, `two-faced`, `expired`, `from-future`, `clock`, `manifest-malformed`, `shrunk`
 */
export function accept(
  manifest: Manifest,
  digest: string,
  known: HeldList | undefined,
  now: number,
  serverTime?: number,
): 'new' | 'same' {
  // An earlier Vigie took versions beyond any time: no list could follow one.
  const held = known && known.version > now + CLOCK_SLACK ? undefined : known
  if (held && manifest.version < held.version)
    throw new ListError('rollback', `${manifest.version} < ${held.version}`)
  if (held && manifest.version === held.version && digest !== held.manifestSha256)
    throw new ListError('two-faced', manifest.version)
  const clockIsOdd = serverTime !== undefined && Math.abs(serverTime - now) > CLOCK_SLACK
  if (Date.parse(manifest.created) > now + CLOCK_SLACK)
    throw new ListError(clockIsOdd ? 'clock' : 'from-future', manifest.created)
  if (Date.parse(manifest.expires) < now)
    throw new ListError(clockIsOdd ? 'clock' : 'expired', manifest.expires)
  const life = Date.parse(manifest.expires) - Date.parse(manifest.created)
  if (life <= 0 || life > MAX_LIFE) throw new ListError('manifest-malformed', manifest.expires)
  if (held && manifest.version === held.version) return 'same'
  if (held) checkShrink(held.listed, manifest.count, (manifest.shrinksFrom ?? 0) >= held.version)
  return 'new'
}

/**
 * Refuses a list that lost more than {@link MAX_SHRINK} of its names without a word for it.
 * @throws ListError `shrunk`
 */
function checkShrink(before: number, count: Counts, meant: boolean): void {
  if (meant || before < SMALL) return
  if (count.listed < before * (1 - MAX_SHRINK))
    throw new ListError('shrunk', `${before} > ${count.listed}`)
}
