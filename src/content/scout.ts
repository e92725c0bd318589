import { startScout } from './scout/start.ts'

startScout(PROTECTED_NAMES)
