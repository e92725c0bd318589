import { type Language, say } from '../../wording/text.ts'
import { goTo } from '../parts/tabs.ts'
import { button, byId, set } from './elements.ts'

/** Says that this page stands for no stopped site. */
export function showNothing(language: Language): void {
  document.documentElement.lang = language
  set('nothing-text', say(language, 'stopNothing'))
  byId('nothing').hidden = false
}

/** Says that the worker is silent: what was wanted stays closed, and the person can leave or try again. */
export function showSilence(language: Language): void {
  document.documentElement.lang = language
  set('nothing-text', say(language, 'stopSilent'))
  set('silent-lead', say(language, 'stopSilentLead'))
  button('away', say(language, 'stopLeaveNobody'), () => goTo('about:blank'))
  button('again', say(language, 'stopSilentAgain'), () => location.reload())
  byId('silent').hidden = false
  byId('nothing').hidden = false
}
