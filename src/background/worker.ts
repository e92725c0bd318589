import { answer, listen } from './answers.ts'
import { startList } from './list.ts'
import { followNavigation } from './navigation.ts'
import { judgeEvidence, lookAround, summarise } from './page-verdicts.ts'
import { startStop } from './stop.ts'

answer({
  seen: lookAround,
  'page-evidence': judgeEvidence,
  'tab-state': summarise,
})
followNavigation()
startList()
startStop()
listen()
