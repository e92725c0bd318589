import type { PageEvidence } from '../evidence/page.ts'
import { type NormalText, normalise } from '../lexicon/text.ts'

/** The evidence's texts, normalised once for all signals. */
export interface View {
  readonly title: NormalText
  readonly headings: readonly NormalText[]
  readonly footer: NormalText
  /** Everything that can be read or heard on the page. */
  readonly all: NormalText
}

const views = new WeakMap<PageEvidence, View>()

export function viewOf(page: PageEvidence): View {
  let view = views.get(page)
  if (!view) {
    const fields = page.fields.map(
      ({ label, placeholder, aria }) => `${label}\n${placeholder}\n${aria}`,
    )
    const names = page.pictures.map(({ name }) => name)
    view = {
      title: normalise(page.title),
      headings: page.headings.map(normalise),
      footer: normalise(page.footer),
      all: normalise(
        [
          page.title,
          ...page.headings,
          ...names,
          ...page.buttons,
          ...page.legends,
          ...fields,
          page.spoken,
          page.text,
        ].join('\n'),
      ),
    }
    views.set(page, view)
  }
  return view
}
