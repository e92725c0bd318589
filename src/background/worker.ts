import { answer, listen } from './answers.ts'
import { choose } from './choices.ts'
import { shown } from './frozen.ts'
import { startHistory } from './history.ts'
import { startList } from './list.ts'
import { closeMessage, judgeMessageEvidence, keepWebmailState } from './message-verdicts.ts'
import { followNavigation } from './navigation.ts'
import { contextOf } from './own-pages.ts'
import { judgeEvidence, raise } from './page-verdicts.ts'
import { startPopup } from './popup.ts'
import { startSettings } from './settings.ts'
import { lookAround } from './sights.ts'
import { startStop } from './stop.ts'
import { summarise } from './summary.ts'
import { takeUpOpenTabs } from './take-up.ts'
import { followWebmails } from './webmails.ts'
import { startWelcome } from './welcome.ts'

answer({
  seen: lookAround,
  'page-evidence': judgeEvidence,
  'given-now': raise,
  shown,
  'message-evidence': judgeMessageEvidence,
  'message-closed': closeMessage,
  'webmail-state': keepWebmailState,
  choice: choose,
  'check-text': async (message) => (await import('./check-text.ts')).checkText(message),
  'tab-state': summarise,
  context: contextOf,
})
followNavigation()
followWebmails()
startHistory()
startSettings()
startWelcome()
takeUpOpenTabs()
startPopup()
startList()
startStop()
listen()
