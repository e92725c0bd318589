import type { PageEvidence } from '../../evidence/page.ts'
import { readSlices } from '../../evidence/read-page.ts'
import { type Answer, send } from '../../messages.ts'
import { paced } from '../scout/pace.ts'
import { openShadow } from '../scout/shadow.ts'

/** Reads this frame, sends what it read, and again whenever that changes. Once in each document. */
export function startInspect(): void {
  const world = globalThis as { vigieInspects?: boolean }
  if (Object.hasOwn(world, 'vigieInspects')) return
  Object.defineProperty(world, 'vigieInspects', { value: true })

  const roots = new Set<ShadowRoot>()
  let last = ''
  const { soon } = paced(function* read() {
    const evidence = yield* readSlices(document, where(), {
      openShadow(element) {
        const root = openShadow(element)
        if (root) roots.add(root)
        return root
      },
    })
    observer.observe(document, WATCHED)
    for (const root of roots) observer.observe(root, WATCHED)
    const now = JSON.stringify(evidence)
    if (now === last) return
    last = now
    void send('page-evidence', evidence).then(obey, () => observer.disconnect())
  })
  const observer = new MutationObserver(() => {
    observer.disconnect()
    soon()
  })
  soon()
}

function where(): Pick<PageEvidence, 'url' | 'hostname' | 'frame'> {
  const { protocol, host, pathname, hostname } = location
  return {
    url: `${protocol}//${host}${pathname}`,
    hostname,
    frame: window.top === window.self ? 'top' : 'child',
  }
}

function obey(answer: Answer): void {
  console.debug(answer)
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
}
