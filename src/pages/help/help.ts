import { send } from '../../messages.ts'
import { fill } from '../parts/h.ts'
import { openPage } from '../parts/page.ts'
import { place } from '../parts/speech.ts'
import { helpPage } from './view.ts'

/** What to do after something was given away; works with no network and without a context. */
async function start(): Promise<void> {
  const [speech, context, state] = await Promise.all([
    openPage('helpTitle'),
    send('context').catch(() => undefined),
    send('settings-get').catch(() => undefined),
  ])
  fill(place('help'), ...helpPage(speech, context, state?.policy.contact))
}

void start()
