import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { isOfficialOf } from '../../analysis/naming.ts'
import type { Signal } from '../signal.ts'

/** The icon in the tab is the body's: loaded from its site, or named like it. */
export const signal: Signal = {
  id: 'icon-of-body',
  part: 'claim',
  page: (page, knowledge) =>
    claims('icon-of-body', page, knowledge, (identity, names) => {
      for (const { file, host } of page.icons) {
        if (isOfficialOf(host, identity, knowledge)) return { weight: 0.55, seen: host }
        if (isFileOf(file, identity, names)) return { weight: 0.5, seen: file }
      }
      return undefined
    }),
}
