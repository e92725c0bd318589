import { expect, test, vi } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const CLOSED = 1
const OPEN = 2
const led: number[] = []
const listener = { addListener() {}, removeListener() {} }
const heard = new Set<(details: object) => void>()
const onBeforeNavigate = {
  addListener: (hear: (details: object) => void) => heard.add(hear),
  removeListener: (hear: (details: object) => void) => heard.delete(hear),
}
const fake = {
  ...fakeBrowser(),
  webNavigation: { onErrorOccurred: listener, onCommitted: listener, onBeforeNavigate },
  scripting: { executeScript: async () => [] },
  tabs: {
    onRemoved: listener,
    query: async () => [CLOSED, OPEN].map((id) => ({ id, url: 'https://faux.example/' })),
    get: async () => ({ incognito: false }),
    async update(id: number) {
      if (id === CLOSED) throw new Error('No tab with id')
      led.push(id)
      for (const hear of heard) hear({ tabId: id, frameId: 0 })
    },
  },
}
vi.mock('../../src/browser.ts', () => ({ browser: fake }))
const entry = { hostname: 'faux.example', source: '', firstSeen: '2026-11-20' }
vi.mock('../../src/background/judging/lookup.ts', () => ({
  lookup: async (names: string[]) => new Map(names.map((name) => [name, entry])),
}))
let listInForce = async () => {}
vi.mock('../../src/background/list/list.ts', () => ({
  onListInForce: (run: () => Promise<void>) => {
    listInForce = run
  },
}))
const { startStop } = await import('../../src/background/pages/stop.ts')

test('a tab that closes while a list comes into force keeps no other from being stopped', async () => {
  startStop()
  await listInForce()
  expect(led).toEqual([OPEN])
})
