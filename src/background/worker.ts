import { followFront, judgePageEvidence } from './judging/mark-verdicts.ts'
import { closeMessage, judgeMessageEvidence, keepWebmailState } from './judging/message-verdicts.ts'
import { raise } from './judging/page-verdicts.ts'
import { startList } from './list/list.ts'
import { contextOf } from './pages/own-pages.ts'
import { startPopup } from './pages/popup.ts'
import { startStop } from './pages/stop.ts'
import { startWelcome } from './pages/welcome.ts'
import { answer, listen } from './router.ts'
import { choose } from './settings/choices.ts'
import { startHistory } from './settings/history.ts'
import { startSettings } from './settings/settings.ts'
import { followAccess } from './tabs/access.ts'
import { shown } from './tabs/frozen.ts'
import { followNavigation } from './tabs/navigation.ts'
import { lookAround } from './tabs/seen.ts'
import { summarise } from './tabs/summary.ts'
import { takeUpOpenTabs } from './tabs/take-up.ts'
import { followUnshown } from './tabs/unshown.ts'
import { followWebmails } from './tabs/webmails.ts'

answer({
  seen: lookAround,
  'page-evidence': judgePageEvidence,
  'given-now': raise,
  shown,
  waits: async (_, speaker) => (await import('./tabs/wait.ts')).tellOfWait(_, speaker),
  'message-evidence': judgeMessageEvidence,
  'message-closed': closeMessage,
  'webmail-state': keepWebmailState,
  choice: choose,
  'check-text': async (message) => (await import('./pages/check-text.ts')).checkText(message),
  'tab-state': summarise,
  context: contextOf,
})
followNavigation()
followFront()
followAccess()
followUnshown()
followWebmails()
startHistory()
startSettings()
startWelcome()
takeUpOpenTabs()
startPopup()
startList()
startStop()
listen()
