import { startMail } from './mail/watch.ts'

startMail()
