import { ask } from '../parts/ask.ts'
import { fill } from '../parts/create-element.ts'
import { place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import { helpPage } from './view.ts'

/** What to do after something was given away; works with no network and without a context. */
async function start(): Promise<void> {
  const [i18n, context, state] = await Promise.all([
    openPage('helpTitle'),
    ask('context').catch(() => undefined),
    ask('settings-get').catch(() => undefined),
  ])
  fill(place('help'), ...helpPage(i18n, context, state?.policy.contact))
}

void start()
