import { send } from '../../protocol/send.ts'
import type { SettingsState } from '../../protocol/views.ts'
import { ask } from '../parts/ask.ts'
import { createElement, fill } from '../parts/create-element.ts'
import { type I18n, place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import type { Section, SectionContext } from './context.ts'
import { backup } from './sections/backup.ts'
import { history } from './sections/history.ts'
import { lists } from './sections/lists.ts'
import { own } from './sections/own.ts'
import { policy } from './sections/policy.ts'
import { trusted } from './sections/trusted.ts'
import { warnings } from './sections/warnings.ts'

/** In the order in which people look for them. */
const SECTIONS: readonly Section[] = [policy, warnings, trusted, own, lists, history, backup]

async function start(): Promise<void> {
  const i18n = await openPage('optionsTitle')
  const state = await ask('settings-get').catch(() => undefined)
  if (state) draw(i18n, state)
  else
    fill(place('main'), createElement('p', { class: 'fault', role: 'alert' }, i18n.t('popupError')))
}

function draw(i18n: I18n, state: SettingsState): void {
  const context: SectionContext = {
    i18n,
    state,
    async change(fields) {
      const next = await send('settings-change', fields).catch(() => undefined)
      if (!next) say(i18n.t('optionsNotSaved'))
      else if (next.settings.language !== state.settings.language) await start()
      else {
        redraw(i18n, next)
        say(i18n.t('optionsSaved'))
      }
      return next !== undefined
    },
    async act(done, sentence) {
      try {
        await done
        redraw(i18n, await send('settings-get'))
        say(sentence)
      } catch {
        say(i18n.t('optionsFailed'))
      }
    },
  }
  fill(
    place('main'),
    createElement('h1', {}, i18n.t('optionsTitle')),
    ...SECTIONS.map((section) => section(context)),
    createElement('p', { class: 'quiet' }, i18n.t('helpIndependent')),
  )
}

/** Says one sentence to the person, screen readers included. */
function say(sentence: string): void {
  place('said').textContent = sentence
}

/** What a person may be typing while an answer of the worker is on its way; a form that was sent is marked. */
const TYPED = '.add:not([data-sent]) :is(input, select), input[type="text"]:focus'

/** Draws anew and gives back what the person had at hand: the focus, what was open, what was typed and not sent. */
function redraw(i18n: I18n, state: SettingsState): void {
  const { id } = document.activeElement ?? {}
  const open = [...document.querySelectorAll('details[open]')].map((element) => element.id)
  const typed = [...document.querySelectorAll<HTMLInputElement>(TYPED)]
  draw(i18n, state)
  for (const one of open) document.getElementById(one)?.setAttribute('open', '')
  for (const { id, value } of typed) {
    const field = document.getElementById(id)
    if (field) Object.assign(field, { value })
  }
  if (id) document.getElementById(id)?.focus()
}

void start()
