/**
 * A stand-in for the browser's extension API, with storage in memory: real browsers cannot be made
 * to tear a stored value. What the real ones do is proved end to end.
 */
export function fakeBrowser() {
  const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() }
  const area = (held: Map<string, unknown>) => ({
    full: false,
    async get(key: string | null) {
      if (key === null) return Object.fromEntries(held)
      return held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}
    },
    async set(values: Record<string, unknown>) {
      if (this.full) throw new Error('QUOTA_BYTES quota exceeded')
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value))
    },
    async remove(key: string) {
      held.delete(key)
    },
    async clear() {
      held.clear()
    },
  })
  return {
    held: areas,
    storage: {
      local: area(areas.local),
      session: area(areas.session),
      managed: { get: () => Promise.reject(new Error('Managed storage manifest not found')) },
      onChanged: { addListener() {} },
    },
    runtime: {
      id: 'vigie',
      getURL: (path: string) => `chrome-extension://vigie/${path}`,
      getManifest: () => ({ incognito: 'split' }),
    },
  }
}
