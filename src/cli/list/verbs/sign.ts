import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseManifest } from '../../../list/manifest.ts'
import { signBytes } from '../../../list/signature.ts'
import { keysFromEnvironment } from '../secret.ts'
import { printJson, UsageError, type Verb } from '../verb.ts'

export const verb: Verb = {
  usage: 'FOLDER',
  summary: 'adds the signature of the key in the environment to the folder’s manifest',
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [folder] = positionals
    if (!folder || positionals.length > 1) throw new UsageError('one folder, please')
    const keys = await keysFromEnvironment()
    const bytes = new Uint8Array(await readFile(join(folder, 'manifest.json')))
    const { version } = parseManifest(bytes)
    const line = await signBytes(bytes, keys)
    const [key = ''] = line.split(' ')
    const file = join(folder, 'manifest.sig')
    const others = (await readFile(file, 'utf8').catch(() => ''))
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith(`${key} `))
    await writeFile(`${file}.part`, `${[...others, line.trim()].join('\n')}\n`)
    await rename(`${file}.part`, file)
    printJson({ version, key, signatures: others.length + 1 })
    return 0
  },
}
