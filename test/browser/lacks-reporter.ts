import { EVERYTHING, lacks } from './lacks.ts'

/** Says at the very end what did not run here, why, and how to run it all. */
export default class LacksReporter {
  onTestRunEnd(): void {
    const all = lacks()
    if (all.length === 0) return
    const lines = all.map(({ what, why }) => `  - ${what}: ${why}`)
    console.log(
      `\nNot run on this machine:\n${lines.join('\n')}\nEverything runs in a container:\n  ${EVERYTHING}\n`,
    )
  }
}
