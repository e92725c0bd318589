import type { PopupState } from '../../protocol/views.ts'
import { ask } from '../parts/ask.ts'
import { fill, h } from '../parts/h.ts'
import { listPanel } from '../parts/list.ts'
import { place, setLanguage, speechWith } from '../parts/speech.ts'
import { openTab } from '../parts/tabs.ts'
import { checkPanel } from './check.ts'
import { menu } from './menu.ts'
import { messagesPart } from './messages.ts'
import { siteCard } from './site.ts'

/** The tab to speak of, for a popup that stands in a tab of its own: `popup.html#12`. */
const told = Number.parseInt(location.hash.slice(1), 10)
const which = Number.isInteger(told) ? { tabId: told } : {}

/** Firefox for Android shows the popup on the whole screen. */
const PHONE = /Android/.test(navigator.userAgent)

async function start(): Promise<void> {
  const asked = ask('popup', which).catch(() => undefined)
  if (document.readyState === 'loading')
    await new Promise((ready) => document.addEventListener('DOMContentLoaded', ready))
  place('settings').addEventListener('click', () => openTab('/src/pages/options/options.html'))
  const state = await asked
  if (state) draw(state)
  else await sorry()
}

/** The worker has the texts: where it is silent, the browser's own copy of them speaks for it. */
async function sorry(): Promise<void> {
  const { browser } = await import('../../browser.ts')
  const words = browser.i18n.getMessage('popupError')
  fill(place('site'), h('p', { class: 'fault', role: 'alert' }, words))
}

const speechOf = ({ language, texts }: PopupState) => speechWith(language, texts)

/** Draws everything; the list's panel asks for its state once the rest is seen. */
function draw(state: PopupState): void {
  const speech = speechOf(state)
  const { t } = speech
  setLanguage(speech, 'popupTitle')
  document.documentElement.classList.add(state.alone || PHONE ? 'alone' : 'popup')
  place('settings').setAttribute('aria-label', t('popupSettings'))
  place('settings').title = t('popupSettings')
  drawSite(state)
  fill(place('messages'), messagesPart(state, speech, openTab))
  fill(place('check'), h('summary', {}, t('popupCheck')), checkPanel(speech, openTab))
  fill(place('menu'), ...menu(state, speech, again))
  const line = h('span', { class: 'line' })
  fill(place('list'), h('summary', {}, t('popupList'), line))
  const panel = () => place('list').append(listPanel(speech, (text) => fill(line, text)))
  requestAnimationFrame(() => setTimeout(panel))
}

function drawSite(state: PopupState): void {
  fill(place('site'), siteCard(state, speechOf(state), { leave: openTab, changed: again }))
}

/** Asks again after something changed, or failed to, and keeps what the person opened or pasted. */
async function again(): Promise<void> {
  const state = await ask('popup', which).catch(() => undefined)
  if (!state) return sorry()
  drawSite(state)
  fill(place('menu'), ...menu(state, speechOf(state), again))
  place('site').focus()
}

void start()
