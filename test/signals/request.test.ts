import { asked } from './request/asked.ts'
import { given, steps } from './request/message.ts'
import { onFields, saidOnPages } from './request/page.ts'
import { testSignals } from './rows.ts'

testSignals('request', { ...asked, ...onFields, ...saidOnPages, ...given, ...steps })
