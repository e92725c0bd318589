// The content script of a small extension that stands in for the whole one: it shows a warning on
// every page, so that the warning can be attacked by itself. `?danger` or `?caution`, `?moment`,
// `?hold` as for a decision, `?wait` as for a verdict.

import { gate } from '../../../src/content/hold/gate.ts'
import { holdPage } from '../../../src/content/hold/page.ts'
import { watchEntry } from '../../../src/content/hold/watch-entry.ts'
import { showWarning } from '../../../src/content/warn/show.ts'
import type { Verdict } from '../../../src/judge/verdict.ts'
import { wordWarning } from '../../../src/wording/word-warning.ts'

gate()

const asked = new URL(location.href).searchParams
const level = asked.has('danger') ? 'danger' : 'caution'
const verdict: Verdict = {
  level,
  identity: 'france-travail',
  relation: { relation: 'unrelated', hostname: location.hostname, registrable: location.hostname },
  asked: ['iban'],
  reasons: [{ id: 'title-names-body', part: 'claim', grade: 'names' }],
}
const warning = wordWarning(verdict, asked.has('en') ? 'en' : 'fr')

/** Told to the test's server, which writes down every request. */
const tell = (what: string) => {
  const { protocol, host } = location
  void chrome.runtime.sendMessage(`${protocol}//${host}/told/${what}`).catch(() => {})
}

function warn(): void {
  if (asked.has('moment')) {
    watchEntry((kind) => {
      tell(`found-${kind}`)
      const held = holdPage()
      showWarning({ ...warning, level: 'danger' }, () => held.release())
    })
  }
  if (asked.has('hold')) holdPage()
  if (asked.has('wait')) holdPage(false)
  if (!asked.has('danger') && !asked.has('caution')) return
  const held = level === 'danger' ? holdPage() : undefined
  if (window !== window.top) return
  const shown = showWarning(warning, (choice) => {
    tell(choice)
    if (choice !== 'go-on' && choice !== 'not-a-scam') return
    held?.release()
    shown.close()
  })
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', warn, { once: true })
else warn()
