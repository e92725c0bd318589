import { wordWait } from '../../wording/wait.ts'
import { languageNow } from '../judging/warning.ts'
import type { Speaker } from '../router.ts'
import { injectWait, tellFrame } from './frames.ts'

/** Something is held in a frame for longer than a verdict takes: whoever is there is told so. Asks no tab's state. */
export async function tellOfWait(_: undefined, { tabId, frameId }: Speaker): Promise<undefined> {
  await injectWait(tabId, frameId)
  await tellFrame(tabId, frameId, 'wait', wordWait(await languageNow()))
}
