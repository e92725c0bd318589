import type { Asked } from '../../asks/ask.ts'
import type { Field, PageEvidence } from '../../evidence/page.ts'
import { atOnce } from '../../judge/slices.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { TabState } from '../tabs/tabs.ts'
import { judgeFrames } from './judging.ts'

/**
 * How a tab's page would be judged if it asked for this in so many words: what a person gives to it, it took,
 * whatever its fields say. By the judge's own rules, so that an article or a body's delegate stays what it is.
 * @returns nothing where none of its frames was read
 */
export async function verdictIfAsked(
  { frames, claims, site }: TabState,
  asked: Asked,
): Promise<Verdict | undefined> {
  const [first, ...others] = Object.values(frames).map(({ evidence }) => evidence)
  if (!first) return undefined
  const { askOf } = await import('../../asks/index.ts')
  const label = askOf(asked).onFields[0] ?? ''
  const asking: PageEvidence = { ...first, fields: [...first.fields, { ...PLAIN, label }] }
  return atOnce(await judgeFrames([asking, ...others], claims[site]))
}

const PLAIN: Field = {
  kind: 'input',
  type: 'text',
  name: '',
  id: '',
  autocomplete: '',
  label: '',
  placeholder: '',
  aria: '',
  near: '',
  maxLength: 0,
  pattern: '',
  inputMode: '',
  accept: '',
  capture: false,
  form: -1,
}
