import { send } from '../../messages.ts'
import { languageOf } from '../../wording/language.ts'
import { say } from '../../wording/text.ts'
import { showStop } from './show.ts'

/** Shows why a site was stopped; the worker knows for which tab, the address of this page says nothing. */
async function start(): Promise<void> {
  const stopped = await send('stop-state').catch(() => undefined)
  if (stopped) return showStop(stopped)
  const settings = await send('settings-get').catch(() => undefined)
  const language = languageOf(settings?.settings.language ?? 'auto', navigator.language)
  document.documentElement.lang = language
  const text = document.getElementById('nothing-text') as HTMLElement
  text.textContent = say(language, 'stopNothing')
  document.getElementById('nothing')?.removeAttribute('hidden')
}

void start()
