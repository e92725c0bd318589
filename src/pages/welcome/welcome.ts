import { createElement, fill } from '../parts/create-element.ts'
import { type I18n, place } from '../parts/i18n.ts'
import { openPage } from '../parts/page.ts'
import { example } from './example.ts'
import { quiz } from './quiz.ts'

/** Three short screens after the installation: what Vigie does, what it may see, a try. */
async function start(): Promise<void> {
  show(await openPage('welcomeTitle'), 0)
}

const SCREENS = [first, second, third]

function show(i18n: I18n, at: number): void {
  const { t } = i18n
  const screen = SCREENS[at]
  if (!screen) return
  const go = (look: 'action' | 'plain', key: 'welcomeNext' | 'welcomeBack', to: number) =>
    createElement('button', { type: 'button', class: look, press: () => show(i18n, to) }, t(key))
  fill(
    place('welcome'),
    createElement(
      'p',
      { class: 'quiet' },
      t('welcomeProgress', { at: at + 1, of: SCREENS.length }),
    ),
    ...screen(i18n),
    createElement(
      'div',
      { class: 'row' },
      at > 0 && go('plain', 'welcomeBack', at - 1),
      at + 1 < SCREENS.length && go('action', 'welcomeNext', at + 1),
    ),
  )
  if (document.hasFocus()) place('welcome').querySelector('h1')?.focus()
}

function first(i18n: I18n): readonly HTMLElement[] {
  const { t } = i18n
  return [
    heading(t('welcomeHello')),
    createElement('p', { class: 'lead' }, t('welcomeHelloLead')),
    createElement('p', {}, t('welcomeExample')),
    example(i18n),
    createElement('p', {}, t('welcomeSilence')),
  ]
}

function second({ t }: I18n): readonly HTMLElement[] {
  const right = (what: 'Pages' | 'Block' | 'Store' | 'Clock') =>
    createElement(
      'div',
      {},
      createElement('dt', {}, t(`welcomeRight${what}`)),
      createElement('dd', {}, t(`welcomeRight${what}Why`)),
    )
  return [
    heading(t('welcomeRights')),
    createElement('p', { class: 'lead' }, t('welcomeRightsLead')),
    createElement(
      'dl',
      { class: 'card' },
      right('Pages'),
      right('Block'),
      right('Store'),
      right('Clock'),
    ),
    createElement('p', {}, createElement('strong', {}, t('welcomePromise'))),
    createElement('p', { class: 'quiet' }, t('welcomeIndependent')),
  ]
}

function third(i18n: I18n): readonly HTMLElement[] {
  const { t } = i18n
  const link = (href: string, text: string) => createElement('a', { href }, text)
  return [
    heading(t('welcomeTry')),
    createElement('p', { class: 'lead' }, t('welcomeTryLead')),
    ...quiz(i18n),
    createElement(
      'p',
      { class: 'links' },
      link('/src/pages/exercise/exercise.html', t('popupExercise')),
      link('/src/pages/leaks/leaks.html', t('helpLeaksLink')),
      link('/src/pages/help/help.html', t('helpTitle')),
    ),
  ]
}

function heading(text: string): HTMLElement {
  return createElement('h1', { tabindex: -1 }, text)
}

void start()
