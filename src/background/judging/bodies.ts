import { browser } from '../../browser.ts'
import type { Identity } from '../../identities/identity.ts'
import { identities } from '../../identities/index.ts'
import { ownIdentities } from '../../settings/own.ts'
import { settingsNow } from '../settings/settings-now.ts'

/** Whom we protect at this moment. */
export interface Bodies {
  /** Changes when the package or the organisation's own names change. */
  readonly name: string
  /** The package's bodies, then the organisation itself. */
  readonly identities: readonly Identity[]
}

let last: Bodies | undefined

/** The protected bodies, the organisation's own one included. The same object as long as nothing changed. */
export async function bodiesNow(): Promise<Bodies> {
  const { settings } = await settingsNow()
  const { ownName, ownDomains } = settings
  const name = [browser.runtime.getManifest().version, ownName, ...ownDomains].join(' ')
  if (last?.name !== name) last = { name, identities: [...identities, ...ownIdentities(settings)] }
  return last
}
