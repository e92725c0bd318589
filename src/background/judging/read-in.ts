import type { PageEvidence } from '../../evidence/page.ts'
import type { TabState } from '../tabs/tabs.ts'

/**
 * What is beside the messages of a webmail. All of it, where anything beside them asks for something, or where one of
 * them takes something and was not found dangerous itself: its sender may be made up. Else the frames around them, too,
 * are a mailbox: a list of what others wrote.
 */
export async function withoutMessages(state: TabState): Promise<readonly PageEvidence[]> {
  const read = readIn(state)
  if (Object.keys(state.webmail).length === 0 && !read.some(({ whole }) => whole)) return read
  const { askedOnFields } = await import('../../asks/on-fields.ts')
  const levels = Object.values(state.messages).map(({ level }) => level)
  const known = levels.length > 0 && levels.every((level) => level === 'danger')
  const isDue = (one: PageEvidence) =>
    askedOnFields(one).length > 0 || (one.messagesTake === true && !known)
  return read.some(isDue)
    ? read.map((one) => one.whole ?? one)
    : read.map((one) => ({ ...one, messagesTake: one.messagesTake ?? false }))
}

/** What the frames of a tab said last, with what was recognised in the tab's picture. */
export const readIn = ({ frames, marks }: TabState): readonly PageEvidence[] =>
  Object.values(frames).map(({ evidence }) =>
    marks && evidence.frame === 'top' ? { ...evidence, marks } : evidence,
  )
