import type { Publisher } from '../../list/publisher.ts'
import { type Source, sources } from '../../list/sources.ts'
import type { Plan } from '../../list/update/plan.ts'
import { validateSettings } from '../../settings/validate.ts'
import { settingsNow } from '../settings/settings-now.ts'

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

/** From where lists come, by the settings, the policy and the package of this moment. */
export async function sourcesNow(): Promise<Pick<Plan, 'feeds' | 'publishers'>> {
  const { settings, policy } = await settingsNow()
  const feeds = [...sources].filter(
    ([id, { use }]): boolean =>
      use === 'everyone' && policy.feeds && !settings.feedsOff.includes(id),
  )
  return {
    feeds: new Map<string, Source>(feeds),
    publishers: [...settings.publishers, ...builtIn(settings.publishers)],
  }
}

/** What is to be held, and by which engine it is screened. */
export async function planNow(): Promise<Plan> {
  const { bodiesNow } = await import('../judging/bodies.ts')
  const { engineNow } = await import('../judging/engine.ts')
  const [sources, { name }, engine] = await Promise.all([sourcesNow(), bodiesNow(), engineNow()])
  return { engine: name, ...engine, ...sources }
}
