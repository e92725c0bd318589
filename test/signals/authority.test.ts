import { ofMessages } from './authority/message.ts'
import { ofPages } from './authority/page.ts'
import { testSignals } from './rows.ts'

testSignals('authority', { ...ofPages, ...ofMessages })
