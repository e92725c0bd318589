import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { NetworkRule } from '../../src/browser.ts'

/** Stands in for the browser's rule store; what real browsers accept is proved in test/e2e/list.test.ts. */
let present: NetworkRule[] = []
const update = vi.fn(async (change: { addRules: NetworkRule[]; removeRuleIds: number[] }) => {
  present = present.filter(({ id }) => !change.removeRuleIds.includes(id)).concat(change.addRules)
})
vi.mock('../../src/browser.ts', () => ({
  browser: {
    declarativeNetRequest: { getDynamicRules: async () => present, updateDynamicRules: update },
  },
}))
const { enforce, replaceRules, rulesFor } = await import(
  '../../src/background/list/network-rules.ts'
)

const enforced = {
  blocked: ['faux-b.fr', 'faux-a.fr'],
  excepted: ['faux-b.fr'],
  official: ['francetravail.fr'],
}

beforeEach(() => {
  present = []
  update.mockClear()
})

describe('network rules', () => {
  test('official names go before exceptions, exceptions before the list', () => {
    const rules = rulesFor(enforced).sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
    expect(rules.map(({ action, condition }) => [action.type, condition.requestDomains])).toEqual([
      ['allow', ['francetravail.fr']],
      ['allow', ['faux-b.fr']],
      ['block', ['faux-a.fr', 'faux-b.fr']],
    ])
    for (const { condition } of rules)
      expect(condition.resourceTypes).toEqual(['main_frame', 'sub_frame'])
  })

  test('one name that a browser would refuse does not cost the others', () => {
    const odd = ['UPPER.fr', 'pôle.fr', '*.fr', 'a.fr:80', '', 'fr', '10.0.0.1', 'faux-a.fr']
    const [rule] = rulesFor({ blocked: odd, excepted: [], official: [] })
    expect(rule?.condition.requestDomains).toEqual(['faux-a.fr'])
  })

  test('no names, no rule: an empty one would stop everything', () => {
    expect(rulesFor({ blocked: [], excepted: [], official: [] })).toEqual([])
  })

  test('are set once, and left alone while they are right', async () => {
    expect(await enforce(enforced)).toBe(true)
    expect(await enforce({ ...enforced, blocked: [...enforced.blocked].reverse() })).toBe(false)
    expect(update).toHaveBeenCalledTimes(1)
  })

  test('of a list that changed take the place of the former ones, whatever they were', async () => {
    await enforce(enforced)
    await replaceRules({ blocked: ['faux-c.fr'], excepted: [], official: ['francetravail.fr'] })
    expect(present.map(({ id, condition }) => [id, condition.requestDomains])).toEqual([
      [1, ['faux-c.fr']],
      [3, ['francetravail.fr']],
    ])
  })

  test('are repaired: changed, missing and foreign ones', async () => {
    await enforce(enforced)
    const right = structuredClone(present)
    present = [
      { ...(right[0] as NetworkRule), condition: { requestDomains: ['google.com'] } },
      { ...(right[1] as NetworkRule), id: 77 },
    ]
    expect(await enforce(enforced)).toBe(true)
    expect(present.sort((a, b) => a.id - b.id)).toEqual(right)
  })
})
