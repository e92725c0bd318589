import type { Stopped } from '../../protocol/views.ts'
import { languageOf } from '../../wording/language.ts'
import { type StopText, wordStop } from '../../wording/stop.ts'
import { ask } from '../parts/ask.ts'
import { createElement } from '../parts/create-element.ts'
import { goTo, openTab } from '../parts/tabs.ts'
import { unbroken } from '../parts/unbroken.ts'
import { button, byId, set } from './elements.ts'

/** Fills the page in. Every text is set as text; nothing of the stopped site is here but its hostname. */
export function showStop(stopped: Stopped): void {
  const language = languageOf(stopped.language, navigator.language)
  const words = wordStop(
    { ...stopped, entry: stopped.entry && { ...stopped.entry, source: stopped.source } },
    language,
  )
  document.documentElement.lang = language
  document.title = `${words.title} · Vigie`
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = words[element.dataset.text as 'label' | 'title' | 'lead' | 'about']
  set('before', words.address.before)
  set('registrable', words.address.registrable)
  set('after', words.address.after)
  byId('sentences').append(
    ...words.sentences.map((sentence) => createElement('li', {}, ...unbroken(sentence))),
  )
  button('leave', words.leave.text, () => goTo(words.leave.site || 'about:blank'))
  set('site', words.leave.site && new URL(words.leave.site).hostname)
  button('given', words.given, () => openAbout('given', '/src/pages/help/help.html'))
  button('mistake', words.mistake, () => openAbout('not-a-scam', '/src/pages/report/report.html'))
  if (words.goOn) offerGoOn(words.goOn)
  else byId('go-on').remove()
  byId('stop').hidden = false
  byId('title').focus()
}

/** Opens help or a report about the stopped site; where the worker is silent, about nothing in particular. */
function openAbout(page: 'given' | 'not-a-scam', path: string): Promise<unknown> {
  return ask('stop-open', { page }).catch(() => openTab(path))
}

/** Going on is possible, quiet, and asked twice; the safe answer is the highlighted one. */
function offerGoOn(words: NonNullable<StopText['goOn']>): void {
  const opener = byId('go-on')
  const form = byId('confirm') as HTMLFormElement
  const show = (open: boolean) => {
    form.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
    if (open) form.scrollIntoView({ block: 'nearest' })
  }
  button('go-on', words.text, () => {
    show(opener.getAttribute('aria-expanded') === 'false')
    if (!form.hidden) byId('no').focus()
  })
  set('question', words.question)
  set('how-long', words.howLong)
  set('yes', words.yes)
  byId('times').append(...words.times.map(({ id, text }, at) => choice(id, text, at === 0)))
  button('no', words.no, () => {
    show(false)
    opener.focus()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const time = new FormData(form).get('for') as 'hour' | 'day' | 'month'
    set('failed', '')
    ask('stop-go-on', { for: time }).catch(() => set('failed', words.failed))
  })
}

function choice(id: string, text: string, checked: boolean): HTMLElement {
  return createElement(
    'label',
    {},
    createElement('input', { type: 'radio', name: 'for', value: id, checked }),
    text,
  )
}
