import { browser, type NetworkRule } from '../../browser.ts'
import { isName } from '../../list/name.ts'

/** What the network rules say. Every hostname reaches the names below it. */
export interface Enforced {
  /** Listed lookalikes: stopped before a byte is loaded. */
  readonly blocked: readonly string[]
  /** Where the person chose to go on, and sites that the person or the organisation trusts. */
  readonly excepted: readonly string[]
  /** The protected bodies' own names. */
  readonly official: readonly string[]
}

/** Rule ids are priorities too: an exception goes before the list, an official name before all. */
const RULES = { blocked: 1, excepted: 2, official: 3 } as const
const FRAMES: NonNullable<NetworkRule['condition']['resourceTypes']> = ['main_frame', 'sub_frame']

/**
 * The rules of the whole list: one `block` rule with every listed name, one `allow` rule each for
 * exceptions and official names. Two sets of the same names give equal rules.
 */
export function rulesFor(enforced: Enforced): NetworkRule[] {
  return Object.entries(RULES).flatMap(([part, id]) => {
    // Firefox refuses all rules for one name that is not lower-case ASCII; an empty list is refused by both.
    const domains = [...new Set(enforced[part as keyof Enforced])].filter(isName).sort()
    if (domains.length === 0) return []
    const type = part === 'blocked' ? ('block' as const) : ('allow' as const)
    const condition = { requestDomains: domains, resourceTypes: FRAMES }
    return [{ id, priority: id, action: { type }, condition }]
  })
}

/**
 * Sets the rules of a list that has just changed, in one stroke: reading the former ones back, 100,000
 * names, would cost as much as setting the new ones.
 * @throws what the browser throws when it refuses; the former rules then stay
 */
export async function replaceRules(enforced: Enforced): Promise<void> {
  await browser.declarativeNetRequest.updateDynamicRules({
    addRules: rulesFor(enforced),
    removeRuleIds: Object.values(RULES),
  })
}

/**
 * Makes the browser's rules say exactly this, in one stroke: the former rules act until the new ones do.
 * Rules that are right already are not touched.
 * @returns whether anything was wrong
 * @throws what the browser throws when it refuses; the former rules then stay
 */
export async function enforce(enforced: Enforced): Promise<boolean> {
  const wanted = rulesFor(enforced)
  const present = await browser.declarativeNetRequest.getDynamicRules()
  const right = new Set(
    wanted.flatMap((rule) =>
      present.some((one) => one.id === rule.id && sameRule(one, rule)) ? [rule.id] : [],
    ),
  )
  const addRules = wanted.filter(({ id }) => !right.has(id))
  const removeRuleIds = present.map(({ id }) => id).filter((id) => !right.has(id))
  if (addRules.length === 0 && removeRuleIds.length === 0) return false
  await browser.declarativeNetRequest.updateDynamicRules({ addRules, removeRuleIds })
  return true
}

/** The names that are stopped before a byte is loaded, as the browser holds them. */
export async function blockedNames(): Promise<readonly string[]> {
  const rules = await browser.declarativeNetRequest.getDynamicRules()
  return rules.find(({ id }) => id === RULES.blocked)?.condition.requestDomains ?? []
}

/**
 * Lets these tabs alone go to these names, in memory only: what a private window goes past is not on the disk, and
 * is stopped everywhere else.
 * @throws what the browser throws when it refuses; the former rule then stays
 */
export async function exceptInTabs(
  excepted: readonly string[],
  tabIds: readonly number[],
): Promise<void> {
  const [rule] = tabIds.length === 0 ? [] : rulesFor({ blocked: [], excepted, official: [] })
  const condition = { ...rule?.condition, tabIds: [...tabIds] }
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULES.excepted],
    addRules: rule ? [{ ...rule, condition }] : [],
  })
}

function sameRule(a: NetworkRule, b: NetworkRule): boolean {
  const domains = (rule: NetworkRule) => [...(rule.condition.requestDomains ?? [])].sort().join(' ')
  const types = (rule: NetworkRule) => [...(rule.condition.resourceTypes ?? [])].sort().join(' ')
  return (
    a.priority === b.priority &&
    a.action.type === b.action.type &&
    types(a) === types(b) &&
    domains(a) === domains(b)
  )
}
