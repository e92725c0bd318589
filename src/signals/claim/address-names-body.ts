import { claimsOn } from '../../analysis/claiming.ts'
import { isFileOf } from '../../analysis/files.ts'
import type { Knowledge } from '../../analysis/knowledge.ts'
import { subjectOfAddress, subjectOfPage } from '../../analysis/page-subject.ts'
import type { Subject } from '../../analysis/subject.ts'
import type { PageAddress } from '../../evidence/page.ts'
import { graded } from '../signal.ts'

/** The path, or a label of a shared host, is the body's name: "x.example/francetravail/". */
export const signal = graded(['names'], {
  address: (address, knowledge) => named(address, subjectOfAddress(address), knowledge),
  // Beside other signs of the body its short names speak, too: "ameli".
  page: (page, knowledge) => named(page, subjectOfPage(page), knowledge),
})

function named({ url, hostname }: PageAddress, subject: Subject, knowledge: Knowledge) {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  const parts = [...path.split('/'), ...hostname.split('.').slice(0, -1)].slice(0, 12)
  return claimsOn(subject, knowledge, (identity, names) => {
    const seen = parts.find((part) => isFileOf(part, identity, names))
    return seen ? { grade: 'names' as const, seen } : undefined
  })
}
