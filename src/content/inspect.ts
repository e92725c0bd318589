import { startInspect } from './inspect/start.ts'

startInspect()
