import { claims } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import type { Signal } from '../signal.ts'

/** The path, or a label of a shared host, is the body's name: "x.example/francetravail/". */
export const signal: Signal = {
  id: 'address-names-body',
  part: 'claim',
  page(page, knowledge) {
    const path = page.url.replace(/^[a-z]+:\/\/[^/]*/i, '')
    const parts = [...path.split('/'), ...page.hostname.split('.').slice(0, -1)].slice(0, 12)
    return claims('address-names-body', page, knowledge, (identity, names) => {
      const seen = parts.find((part) => isFileOf(part, identity, names))
      return seen ? { weight: 0.2, seen } : undefined
    })
  },
}
