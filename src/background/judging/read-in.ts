import type { PageEvidence } from '../../evidence/page.ts'
import type { TabState } from '../tabs/tabs.ts'

/**
 * What is beside the messages of a webmail. All of it, where anything beside them asks for more than a name, or where
 * one of them takes something and was not found dangerous itself: its sender may be made up. Else the frames around
 * them, too, are a mailbox: a list of what others wrote.
 */
export async function withoutMessages(state: TabState): Promise<readonly PageEvidence[]> {
  const read = readIn(state)
  if (Object.keys(state.webmail).length === 0 && !read.some(({ whole }) => whole)) return read
  const { askedOnFields } = await import('../../asks/on-fields.ts')
  const { isMore } = await import('../../asks/index.ts')
  const levels = Object.values(state.messages).map(({ level }) => level)
  const known = levels.length > 0 && levels.every((level) => level === 'danger')
  const isDue = (one: PageEvidence) =>
    // Every mailbox asks for a folder's new name.
    askedOnFields(one).some(({ asked }) => isMore(asked)) || (one.messagesTake === true && !known)
  if (read.some(isDue)) return read.map((one) => one.whole ?? one)
  const mailboxes = Object.keys(state.frames).map((id) => isMailbox(state, Number(id)))
  return read.map((one, index) => ({
    ...one,
    ...(mailboxes[index] && UNSAID),
    messagesTake: one.messagesTake ?? false,
  }))
}

/** "France Travail : envoyez votre RIB" is the subject of a line in the list, and nothing that the mailbox says. */
const UNSAID = { text: '', spoken: '', headings: [], contacts: [] } as const

/** Whether a frame is that of a webmail we know: the generic reader looks into any page that has a part of one. */
const isMailbox = ({ webmail }: TabState, frameId: number) =>
  webmail[frameId] !== undefined && webmail[frameId]?.reader !== 'generic'

/** What the frames of a tab said last, with what was recognised in the tab's picture. */
export const readIn = ({ frames, marks }: TabState): readonly PageEvidence[] =>
  Object.values(frames).map(({ evidence }) =>
    marks && evidence.frame === 'top' ? { ...evidence, marks } : evidence,
  )
