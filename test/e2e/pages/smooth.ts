/**
 * For a page's own script: from `watch()` on, the longest time (ms) in which the page itself got no
 * turn, beyond what its own work took (`own`).
 */
export const SMOOTH = `<script>
  let longest = 0
  let own = 0
  function watch() {
    let last = performance.now()
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last - own)
      own = 0
      last = now
      setTimeout(() => port2.postMessage(0))
    }
    port2.postMessage(0)
  }
  /** Runs the page's own work, which is nobody's fault but its own. */
  function work(run) {
    const began = performance.now()
    run()
    own += performance.now() - began
  }
</script>`
