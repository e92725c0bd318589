import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { isOfficialOf } from '../../analysis/names.ts'
import { graded } from '../signal.ts'

/** The page is made of the body's own files: its style sheets are loaded from it, or it was saved from it. */
export const signal = graded(['saved', 'loaded', 'copied'], {
  page: (page, knowledge) =>
    claims(page, knowledge, (identity, names) => {
      const saved = page.saysItIs.find((host) => isOfficialOf(host, identity, knowledge))
      if (saved) return { grade: 'saved', seen: saved }
      const loaded = page.assets.find(({ host }) => isOfficialOf(host, identity, knowledge))
      if (loaded) return { grade: 'loaded', seen: `${loaded.host}/${loaded.file}` }
      const copied = page.assets.find(({ file }) => isFileOf(file, identity, names))
      return copied && { grade: 'copied', seen: copied.file }
    }),
})
