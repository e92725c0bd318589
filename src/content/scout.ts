import { namesFrom } from './scout/pattern.ts'
import { startScout } from './scout/start.ts'

startScout(namesFrom(PROTECTED_NAMES))
