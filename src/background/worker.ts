import { answer, listen } from './answers.ts'
import { followNavigation } from './navigation.ts'
import { judgeEvidence, lookAround, summarise } from './page-verdicts.ts'

answer({
  seen: lookAround,
  'page-evidence': judgeEvidence,
  'tab-state': summarise,
})
followNavigation()
listen()
