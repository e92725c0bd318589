import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import { graded } from '../signal.ts'

/** The path, or a label of a shared host, is the body's name: "x.example/francetravail/". */
export const signal = graded(['names'], {
  page(page, knowledge) {
    const path = page.url.replace(/^[a-z]+:\/\/[^/]*/i, '')
    const parts = [...path.split('/'), ...page.hostname.split('.').slice(0, -1)].slice(0, 12)
    return claims(page, knowledge, (identity, names) => {
      const seen = parts.find((part) => isFileOf(part, identity, names))
      return seen ? { grade: 'names', seen } : undefined
    })
  },
})
