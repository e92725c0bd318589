import { languageOf } from '../../wording/language.ts'
import { ask } from '../parts/ask.ts'
import { showNothing, showSilence } from './nothing.ts'
import { showStop } from './show.ts'

/** Shows why a site was stopped; the worker knows for which tab, the address of this page says nothing. */
async function start(): Promise<void> {
  try {
    const stopped = await ask('stop-state')
    if (stopped) showStop(stopped)
    else showNothing(await ask('language'))
  } catch {
    showSilence(languageOf('auto', navigator.language))
  }
}

void start()
