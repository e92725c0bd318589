import { expect, test, vi } from 'vitest'
import exceptions from '../../src/hostname/data/exceptions.json'
import { createFind } from '../../src/hostname/find.ts'
import { identities } from '../../src/identities/index.ts'

// With no exception in force: each must show what it is good for.
vi.mock('../../src/hostname/exceptions.ts', () => ({ isExcepted: () => false }))

test('every exception is still needed', () => {
  const find = createFind(identities)
  for (const { registrable, why } of exceptions as { registrable: string; why: string }[]) {
    const relation = find(registrable)?.relation
    expect(relation, `${registrable} is no longer needed, remove it`).toBe('lookalike')
    expect(why.length, registrable).toBeGreaterThan(15)
  }
})

test('an exception silences the rules', async () => {
  vi.resetModules()
  vi.doUnmock('../../src/hostname/exceptions.ts')
  const { relate } = await import('../../src/hostname/relate.ts')
  for (const { registrable } of exceptions)
    expect(relate(`www.${registrable}`).relation).toBe('unrelated')
})

test('exceptions stand once each, in order', () => {
  const names = (exceptions as { registrable: string }[]).map(({ registrable }) => registrable)
  expect(names).toEqual([...new Set(names)].sort())
})
