import { browser } from '../../browser.ts'
import { makeTurns } from './turns.ts'

/** Does what is to be judged in its turn, so that no tab keeps another one waiting. See {@link makeTurns}. */
export const { inTurn, forgetTurn } = makeTurns(async () => {
  const tabs = await browser.tabs.query({ active: true })
  return new Set(tabs.map(({ id }) => id ?? -1))
})
