import { onOrders } from './shared.ts'
import { tellWhenHeld } from './wait/notice.ts'

onOrders({ wait: tellWhenHeld })
