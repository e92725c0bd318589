/**
 * What a page can see of us: `usable()` is called when the form is there; from then on `held` is the
 * time (ms) until the page hears no more of what is done in it, `warned` until a warning is painted.
 */
export const TIMER = `<script>
  let began = 0
  const probe = () => {
    let heard = false
    addEventListener('change', () => { heard = true }, { capture: true, once: true })
    document.querySelector('input').dispatchEvent(new Event('change', { bubbles: true }))
    if (heard) setTimeout(probe, 2)
    else globalThis.held = performance.now() - began
  }
  function usable() {
    began = performance.now()
    probe()
    new MutationObserver((records, observer) => {
      for (const { addedNodes } of records)
        for (const { localName } of addedNodes) {
          if (localName !== 'div') continue
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => {
            globalThis.warned = performance.now() - began
          }))
        }
    }).observe(document.documentElement, { childList: true })
  }
</script>`
