import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { isOfficialOf } from '../../analysis/names.ts'
import { graded } from '../signal.ts'

/** The icon in the tab is the body's: loaded from its site, or named like it. */
export const signal = graded(['loaded', 'named'], {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names) => {
      for (const { file, host } of page.icons) {
        if (isOfficialOf(host, identity, knowledge)) return { grade: 'loaded', seen: host }
        if (isFileOf(file, identity, names)) return { grade: 'named', seen: file }
      }
      return undefined
    }),
})
