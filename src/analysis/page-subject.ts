import type { PageAddress, PageEvidence } from '../evidence/page.ts'
import { partsOf } from './parts.ts'
import type { PlaceRole, RoleWords, Subject } from './subject.ts'

/** Lines of a page's head that can be its name. */
const HEAD_LINES = 6

const subjects = new WeakMap<PageEvidence, Subject>()

/** One frame of a page as a subject; made once for all signals. */
export function subjectOfPage(page: PageEvidence): Subject {
  let subject = subjects.get(page)
  if (!subject) {
    subject = read(page)
    subjects.set(page, subject)
  }
  return subject
}

/** A page of which nothing but its address is known. */
export const subjectOfAddress = ({ hostname }: PageAddress): Subject => ({
  kind: 'page',
  hostname,
  places: [],
  uses: [],
})

function read(page: PageEvidence): Subject {
  const fields = page.fields.map(
    ({ label, placeholder, aria }) => `${label}\n${placeholder}\n${aria}`,
  )
  const files = [...page.pictures, ...page.icons, ...page.assets]
  return {
    kind: 'page',
    hostname: page.hostname,
    places: [
      ...each('title', [page.title]),
      ...each('heading', page.headings),
      ...each(
        'picture',
        page.pictures.map(({ name }) => name),
      ),
      ...each('button', page.buttons),
      ...each('legend', page.legends),
      ...each('label', fields),
      ...each('spoken', [page.spoken]),
      ...each('text', [page.text]),
      ...each('own-name', page.siteNames),
      ...each('head', headOf(page)),
      ...each('foot', [page.footer]),
    ],
    uses: [...files, ...page.linkHosts].map(({ host }) => host).filter(Boolean),
  }
}

const each = (role: PlaceRole, texts: readonly string[]): readonly RoleWords[] =>
  texts.map((words) => ({ role, words }))

/** Names of the pictures in the head, of their files, and its first lines. */
function headOf({ pictures, header }: PageEvidence): readonly string[] {
  const logos = pictures.filter(({ region }, index) => region === 'header' || index === 0)
  return [
    ...logos.flatMap(({ name, file }) => [...partsOf(name), file.replace(/\.\w+$/, '')]),
    ...header.split('\n').slice(0, HEAD_LINES),
  ]
}
