import { send } from '../../protocol/send.ts'
import type { Warning } from '../../wording/warning.ts'
import { after } from '../clock.ts'
import { release } from '../holding.ts'
import { showWarning, type WarningOutcome } from '../warn/show.ts'

/** After this time (ms) the warning has been painted, unless the page keeps the thread busy. */
const PAINTED = 100

let shown: { readonly warning: Warning; close(): void } | undefined

/** Shows the warning, in place of a milder one; the same one twice is one. */
export function raiseWarning(warning: Warning): void {
  if (shown?.warning.level === 'danger' || shown?.warning.level === warning.level) return
  shown?.close()
  const { close } = showWarning(warning, chosen)
  shown = { warning, close }
  // Not at once: a page can freeze in answer to the very change that shows the warning.
  if (warning.level === 'danger') after(PAINTED, () => void send('shown').catch(() => {}))
}

/** What is chosen is done by the worker; only what ends the warning ends it here. */
function chosen(action: WarningOutcome): void {
  if (action === 'go-on' || action === 'not-a-scam' || action === 'over') {
    shown?.close()
    release('decision')
  }
  if (action === 'over') return
  void send('choice', { action }).catch(() => {
    // Vigie was updated or removed: the way out needs nobody.
    if (action === 'leave' && shown) location.assign(shown.warning.leave.site)
  })
}
