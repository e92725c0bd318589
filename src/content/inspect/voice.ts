import { type Choice, send } from '../../messages.ts'
import type { Warning } from '../../wording/warning.ts'
import { release } from '../holding.ts'
import { showWarning } from '../warn/show.ts'

let shown: { readonly warning: Warning; close(): void } | undefined

/** Shows the warning, in place of a milder one; the same one twice is one. */
export function speak(warning: Warning): void {
  if (shown?.warning.level === 'danger' || shown?.warning.level === warning.level) return
  shown?.close()
  const { close } = showWarning(warning, chosen)
  shown = { warning, close }
}

/** What is chosen is done by the worker; only what ends the warning ends it here. */
function chosen(action: Choice): void {
  if (action === 'go-on' || action === 'not-a-scam') {
    shown?.close()
    release('decision')
  }
  void send('choice', { action }).catch(() => {})
}
