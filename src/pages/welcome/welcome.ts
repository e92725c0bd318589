import { fill, h } from '../parts/h.ts'
import { openPage } from '../parts/page.ts'
import { place, type Speech } from '../parts/speech.ts'
import { example } from './example.ts'
import { quiz } from './quiz.ts'

/** Three short screens after the installation: what Vigie does, what it may see, a try. */
async function start(): Promise<void> {
  show(await openPage('welcomeTitle'), 0)
}

const SCREENS = [first, second, third]

function show(speech: Speech, at: number): void {
  const { t } = speech
  const screen = SCREENS[at]
  if (!screen) return
  const go = (look: 'action' | 'plain', key: 'welcomeNext' | 'welcomeBack', to: number) =>
    h('button', { type: 'button', class: look, press: () => show(speech, to) }, t(key))
  fill(
    place('welcome'),
    h('p', { class: 'quiet' }, t('welcomeProgress', { at: at + 1, of: SCREENS.length })),
    ...screen(speech),
    h(
      'div',
      { class: 'row' },
      at > 0 && go('plain', 'welcomeBack', at - 1),
      at + 1 < SCREENS.length && go('action', 'welcomeNext', at + 1),
    ),
  )
  if (document.hasFocus()) place('welcome').querySelector('h1')?.focus()
}

function first(speech: Speech): readonly HTMLElement[] {
  const { t } = speech
  return [
    heading(t('welcomeHello')),
    h('p', { class: 'lead' }, t('welcomeHelloLead')),
    h('p', {}, t('welcomeExample')),
    example(speech),
    h('p', {}, t('welcomeSilence')),
  ]
}

function second({ t }: Speech): readonly HTMLElement[] {
  const right = (what: 'Pages' | 'Block' | 'Store' | 'Clock') =>
    h('div', {}, h('dt', {}, t(`welcomeRight${what}`)), h('dd', {}, t(`welcomeRight${what}Why`)))
  return [
    heading(t('welcomeRights')),
    h('p', { class: 'lead' }, t('welcomeRightsLead')),
    h('dl', { class: 'card' }, right('Pages'), right('Block'), right('Store'), right('Clock')),
    h('p', {}, h('strong', {}, t('welcomePromise'))),
    h('p', { class: 'quiet' }, t('welcomeIndependent')),
  ]
}

function third(speech: Speech): readonly HTMLElement[] {
  const { t } = speech
  const link = (href: string, text: string) => h('a', { href }, text)
  return [
    heading(t('welcomeTry')),
    h('p', { class: 'lead' }, t('welcomeTryLead')),
    ...quiz(speech),
    h(
      'p',
      { class: 'links' },
      link('/src/pages/exercise/exercise.html', t('popupExercise')),
      link('/src/pages/leaks/leaks.html', t('helpLeaksLink')),
      link('/src/pages/help/help.html', t('helpTitle')),
    ),
  ]
}

function heading(text: string): HTMLElement {
  return h('h1', { tabindex: -1 }, text)
}

void start()
