import { toolOn } from '../../analysis/tool.ts'
import { graded } from '../signal.ts'

/**
 * A chat, one's own vault, the gate of a share, a drive, a place to write to others: what stands there was called and
 * written by those who use it, on a tool of somebody else's. "Dossier France Travail" is what a person called it.
 */
export const signal = graded(['drive', 'writing', 'conversation', 'record', 'share'], {
  page(page, knowledge) {
    const tool = toolOn(page, knowledge)
    return tool ? [{ grade: tool }] : []
  },
})
