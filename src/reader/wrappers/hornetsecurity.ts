import { exactly, parameter, type Wrapper } from '../wrapper.ts'

/** Hornetsecurity: https://atpscan.global.hornetsecurity.com/?d&f&i&k&m&n&r&s&u=<address> */
export const wrappers: readonly Wrapper[] = [
  {
    id: 'hornetsecurity',
    owns: exactly('atpscan.global.hornetsecurity.com'),
    unwrap: parameter('u'),
  },
]
