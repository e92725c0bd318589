import { blur, gate } from './gate.ts'

/**
 * Holds this frame: until `release`, nothing is typed, pasted, dropped, chosen, clicked or sent in
 * it by the person, and the page's listeners see none of the attempts. Nothing in the page is
 * changed, so what was filled in before is still there afterwards.
 *
 * What it cannot do from an isolated world: stop the page's own scripts from calling `fetch` or
 * `form.submit()`. But they have nothing of the person's to send.
 * @param firm also takes the focus out of fields (input methods on phones type without an event
 *   that can be stopped). Not for the short wait before a verdict: honest pages keep their focus.
 * @returns `release`, to be called once
 */
export function holdPage(firm = true): { release(): void } {
  const held = gate()
  const focused = firm ? document.activeElement : null
  held.holds++
  held.watch()
  if (firm) {
    held.firm++
    blur(focused)
  }
  return {
    release() {
      held.holds--
      if (!firm) return
      held.firm--
      // One that is gone takes no focus.
      if (focused instanceof HTMLElement && !held.firm)
        HTMLElement.prototype.focus.call(focused, { preventScroll: true })
    },
  }
}
