import { ask } from '../parts/ask.ts'
import { fill } from '../parts/create-element.ts'
import { place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import { reportPage } from './view.ts'

/** Prepares a report; the person sends it. Works without a context: then the person fills it in. */
async function start(): Promise<void> {
  const context = await ask('context').catch(() => undefined)
  const [i18n, state] = await Promise.all([
    openPage(context?.reason === 'not-a-scam' ? 'reportMistakeTitle' : 'reportTitle'),
    ask('settings-get').catch(() => undefined),
  ])
  fill(place('report'), ...reportPage(i18n, context, state))
}

void start()
