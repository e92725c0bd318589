import { type Policy, underPolicy, validatePolicy } from '../settings/policy.ts'
import type { Refused } from '../settings/reader.ts'
import { DEFAULTS, type Settings } from '../settings/settings.ts'
import { validateSettings } from '../settings/validate.ts'
import { read, readPolicy, type Shelf } from './store.ts'

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

/** The person's settings under the organisation's policy. */
export async function settingsNow(): Promise<SettingsNow> {
  const [given, own] = await Promise.all([readPolicy(), read(SETTINGS)])
  const { policy, refused } = validatePolicy(given)
  return {
    settings: underPolicy(own, policy),
    policy,
    managed: Object.keys(given).length > 0,
    refused,
  }
}
