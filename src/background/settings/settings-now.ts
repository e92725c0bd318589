import { type Policy, underPolicy, validatePolicy } from '../../settings/policy.ts'
import type { Refused } from '../../settings/reader.ts'
import { DEFAULTS, type Settings } from '../../settings/settings.ts'
import { validateSettings } from '../../settings/validate.ts'
import { read, readPolicy, type Shelf } from '../store.ts'

export const SETTINGS: Shelf<Settings> = {
  area: 'local',
  key: 'settings',
  version: 1,
  initial: DEFAULTS,
  check: (value) =>
    typeof value === 'object' && value !== null ? validateSettings(value).settings : undefined,
}

/** What Vigie goes by at this moment. */
export interface SettingsNow {
  /** The person's settings under the organisation's policy. */
  readonly settings: Settings
  readonly policy: Policy
  /** Whether the organisation sets anything. */
  readonly managed: boolean
  /** What of the policy was not taken. */
  readonly refused: readonly Refused[]
}

/** How long (ms) an answer is taken again: a page asks a dozen times while it is judged. */
const FRESH = 2_000
let last: { readonly at: number; readonly now: Promise<SettingsNow> } | undefined

/** The person's settings under the organisation's policy. */
export function settingsNow(): Promise<SettingsNow> {
  const at = Date.now()
  if (!last || Math.abs(at - last.at) > FRESH) last = { at, now: readNow() }
  return last.now
}

/** Settings or policy changed: the next question is asked anew. */
export function settingsChanged(): void {
  last = undefined
}

async function readNow(): Promise<SettingsNow> {
  const [given, own] = await Promise.all([readPolicy(), read(SETTINGS)])
  const { policy, refused } = validatePolicy(given)
  return {
    settings: underPolicy(own, policy),
    policy,
    managed: Object.keys(given).length > 0,
    refused,
  }
}
