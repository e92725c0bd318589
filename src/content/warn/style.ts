import { styleWith } from './palette.ts'
import rules from './warning.css?raw'

/** The style of the warning over a page. */
export const style: string = styleWith(rules)
