import { patternFrom } from './scout/pattern.ts'
import { startScout } from './scout/start.ts'

startScout(patternFrom(PROTECTED_NAMES))
