import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { isOfficialOf } from '../../analysis/naming.ts'
import type { Signal } from '../signal.ts'

/** The page is made of the body's own files: its style sheets are loaded from it, or it was saved from it. */
export const signal: Signal = {
  id: 'assets-of-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('assets-of-body', page, knowledge, (identity, names) => {
      const saved = page.saysItIs.find((host) => isOfficialOf(host, identity, knowledge))
      if (saved) return { weight: 0.6, seen: saved }
      const loaded = page.assets.find(({ host }) => isOfficialOf(host, identity, knowledge))
      if (loaded) return { weight: 0.5, seen: `${loaded.host}/${loaded.file}` }
      const copied = page.assets.find(({ file }) => isFileOf(file, identity, names))
      return copied && { weight: 0.3, seen: copied.file }
    }),
}
