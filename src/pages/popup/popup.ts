import type { PopupState } from '../../protocol/views.ts'
import { ask } from '../parts/ask.ts'
import { createElement, fill } from '../parts/create-element.ts'
import { i18nWith, place, setLanguage } from '../parts/i18n.ts'
import { listPanel } from '../parts/list.ts'
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
  fill(place('site'), createElement('p', { class: 'fault', role: 'alert' }, words))
}

const speechOf = ({ language, texts }: PopupState) => i18nWith(language, texts)

/** Draws everything; the list's panel asks for its state once the rest is seen. */
function draw(state: PopupState): void {
  const i18n = speechOf(state)
  const { t } = i18n
  setLanguage(i18n, 'popupTitle')
  document.documentElement.classList.add(state.alone || PHONE ? 'alone' : 'popup')
  place('settings').setAttribute('aria-label', t('popupSettings'))
  place('settings').title = t('popupSettings')
  drawSite(state)
  fill(place('messages'), messagesPart(state, i18n, openTab))
  fill(place('check'), createElement('summary', {}, t('popupCheck')), checkPanel(i18n, openTab))
  fill(place('menu'), ...menu(state, i18n, again))
  const line = createElement('span', { class: 'line' })
  fill(place('list'), createElement('summary', {}, t('popupList'), line))
  const panel = () => place('list').append(listPanel(i18n, (text) => fill(line, text)))
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
