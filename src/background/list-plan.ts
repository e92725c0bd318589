import { browser } from '../browser.ts'
import { createRelate, type Relate } from '../hostname/relate.ts'
import type { Identity } from '../identities/identity.ts'
import { identities } from '../identities/index.ts'
import { sources } from '../list/sources.ts'
import { ownIdentities } from '../settings/own.ts'
import type { Publisher } from '../settings/settings.ts'
import { validateSettings } from '../settings/validate.ts'
import { settingsNow } from './settings-now.ts'
import type { Plan } from './update.ts'

/**
 * Publishers that a build brings with it: one JSON file each in `publishers/` (`name`, `address`, `key`),
 * put there by whoever builds the package for an organisation.
 */
const brought = Object.values(
  import.meta.glob<unknown>('./publishers/*.json', { eager: true, import: 'default' }),
)

/** Those that are well-formed and not in the settings already. */
function builtIn(given: readonly Publisher[]): readonly Publisher[] {
  const { publishers } = validateSettings({ publishers: brought }).settings
  const addresses = new Set(given.map(({ address }) => address))
  return publishers.filter(({ address }) => !addresses.has(address))
}

let engine: { readonly name: string; readonly bodies: readonly Identity[]; readonly relate: Relate }

/** What is to be held by the settings, the policy and the package of this moment. */
export async function planNow(): Promise<Plan> {
  const { settings, policy } = await settingsNow()
  const own = ownIdentities(settings)
  const { ownName, ownDomains } = settings
  const name = [browser.runtime.getManifest().version, ownName, ...ownDomains].join(' ')
  if (engine?.name !== name) {
    const bodies = [...identities, ...own]
    engine = { name, bodies, relate: createRelate(bodies) }
  }
  const feeds = [...sources].filter(
    ([id, { use }]) => use === 'everyone' && policy.feeds && !settings.feedsOff.includes(id),
  )
  return {
    engine: name,
    identities: engine.bodies,
    relate: engine.relate,
    feeds: new Map(feeds),
    publishers: [...settings.publishers, ...builtIn(settings.publishers)],
  }
}
