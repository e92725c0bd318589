import { KEY_VARIABLE, makeKeyTexts } from '../secret.ts'
import { printJson, type Verb } from '../verb.ts'

export const verb: Verb = {
  usage: '',
  summary: `makes a key pair: "key" is public, "secret" goes into ${KEY_VARIABLE} and nowhere else`,
  async run() {
    printJson(await makeKeyTexts())
    return 0
  },
}
