import { NO_POLICY, type Policy, underPolicy, validatePolicy } from '../settings/policy.ts'
import { DEFAULTS, type Settings } from '../settings/settings.ts'
import { validateSettings } from '../settings/validate.ts'
import { read, readPolicy, type Shelf } from './store.ts'

const SETTINGS: Shelf<Settings> = {
  area: 'local',
  key: 'settings',
  version: 1,
  initial: DEFAULTS,
  check: (value) => validateSettings(value).settings,
}

/** The person's settings under the organisation's policy. */
export async function settingsNow(): Promise<{ settings: Settings; policy: Policy }> {
  const policy = validatePolicy(await readPolicy()).policy ?? NO_POLICY
  return { settings: underPolicy(await read(SETTINGS), policy), policy }
}
