import type { Fault } from '../../list/fault.ts'
import type { ListState, SourceState } from '../../list/state.ts'
import { send } from '../../protocol/send.ts'
import { faultKey } from '../../wording/list-fault.ts'
import { createElement, fill } from './create-element.ts'
import type { I18n } from './i18n.ts'
import { ago, count } from './time.ts'

/** How often (ms) a running update is asked how far it is. */
const BEAT = 400

/** The state of the list of lookalikes, with "update now". Fills itself in, and tells `summary` in one line. */
export function listPanel(i18n: I18n, summary: (line: string) => void): HTMLElement {
  const panel = createElement('div', { class: 'list' })
  let updating = false

  const show = (state: ListState) => {
    summary(inOneLine(state, i18n))
    const focused = panel.contains(document.activeElement)
    fill(panel, ...contents(state, i18n, updating || state.progress !== null, update))
    if (focused) panel.querySelector('button')?.focus()
  }
  const fail = () => fill(panel, createElement('p', { role: 'alert' }, i18n.t('popupListFailed')))
  const look = () => send('list-state').then(show, fail)

  async function update(): Promise<void> {
    updating = true
    const done = send('list-update')
    const beat = setInterval(() => void look(), BEAT)
    void look()
    const state = await done.catch(() => undefined)
    clearInterval(beat)
    updating = false
    if (state) show(state)
    else fail()
  }

  void look()
  return panel
}

function inOneLine({ count: names, sources, fault }: ListState, { language, t }: I18n): string {
  const last = Math.max(0, ...sources.map(({ lastSuccess }) => lastSuccess ?? 0))
  const trouble = fault || sources.some(({ lastFailure, on }) => on && lastFailure)
  if (trouble) return t('popupListTrouble', { count: count(names, language) })
  if (!last) return t('popupListCount', { count: count(names, language) })
  return t('popupListFresh', {
    count: count(names, language),
    ago: ago(last, Date.now(), language),
  })
}

function contents(
  { sources, fault, progress }: ListState,
  i18n: I18n,
  busy: boolean,
  update: () => unknown,
): (HTMLElement | false)[] {
  const { t } = i18n
  const step = progress && t(STEPS[progress.step], { done: progress.done, total: progress.total })
  return [
    fault !== null && createElement('p', { class: 'fault' }, faultText(fault, i18n)),
    createElement('ul', { class: 'sources' }, ...sources.map((source) => sourceLine(source, i18n))),
    createElement(
      'button',
      { type: 'button', class: 'plain', 'aria-disabled': busy, press: () => !busy && update() },
      t('popupListUpdate'),
    ),
    createElement(
      'p',
      { class: 'quiet', role: 'status' },
      busy ? (step ?? t('popupListWorking')) : '',
    ),
  ]
}

const STEPS = {
  fetch: 'popupListFetching',
  screen: 'popupListScreening',
  store: 'popupListStoring',
  rules: 'popupListRules',
} as const

function faultText({ code, detail = '' }: Fault, { t }: I18n): string {
  return t(faultKey(code), { detail })
}

function sourceLine(source: SourceState, i18n: I18n): HTMLElement {
  const { t, language } = i18n
  const { title, kind, on, lastSuccess, lastFailure, version } = source
  const names = count(source.count, language)
  const fresh =
    kind === 'seed'
      ? t('popupListSeed')
      : !on
        ? t('popupListOff')
        : lastSuccess
          ? t('popupListReceived', { ago: ago(lastSuccess, Date.now(), language) })
          : t('popupListNever')
  return createElement(
    'li',
    {},
    createElement('strong', {}, title),
    ' ',
    createElement(
      'span',
      { class: 'quiet' },
      [t('popupListNames', { count: names }), fresh, version && t('popupListVersion', { version })]
        .filter(Boolean)
        .join(' · '),
    ),
    on && lastFailure
      ? createElement('span', { class: 'fault' }, faultText(lastFailure.fault, i18n))
      : undefined,
  )
}
