import type { Warning, WarningAction, WarningAddress } from '../../wording/warning.ts'
import { build, levelSign } from './build.ts'

/** What the person pressed; `ask` opens the confirmation, `back` closes it. */
export type Pressed = 'leave' | WarningAction['id'] | 'ask' | 'back'

/** The warning as elements, not yet in any document. */
export interface Drawn {
  /** What goes to the top layer: a modal dialog for danger, a region for caution. */
  readonly box: HTMLElement
  readonly leave: HTMLButtonElement
  /** Opens or closes the confirmation and moves the focus. */
  confirming(open: boolean): void
  /** The button that goes on, which works only after a while. */
  readonly yes: HTMLButtonElement
}

/** Draws a warning. Every button carries what it stands for in `value`. */
export function draw(warning: Warning): Drawn {
  const danger = warning.level === 'danger'
  const button = (text: string, pressed: Pressed, kind: string) =>
    build('button', { type: 'button', value: pressed, class: kind }, text)

  const leave = button(warning.leave.text, 'leave', 'main')
  const yes = button(warning.confirm.yes, 'go-on', 'quiet')
  const no = button(warning.confirm.no, 'back', 'main')
  // A banner is closed at its top, where people look for it.
  const close = danger ? undefined : warning.actions.find(({ id }) => id === 'go-on')
  const actions = warning.actions
    .filter((action) => action !== close)
    .map(({ id, text }) => build('li', {}, button(text, id === 'go-on' ? 'ask' : id, 'quiet')))
  const card = build(
    'div',
    { class: 'card' },
    build(
      'div',
      { class: 'top' },
      build('p', { class: 'label' }, levelSign(warning.level), warning.label),
      close && button(close.text, close.id, 'quiet'),
    ),
    build('h2', { id: 'title' }, warning.title),
    build(
      'div',
      { id: 'said', class: 'said' },
      ...warning.sentences.map((sentence) => build('p', {}, sentence)),
      build('p', { class: 'advice' }, warning.advice),
    ),
    build(
      'p',
      { class: 'address' },
      build('span', { class: 'of' }, warning.addressLabel),
      hostname(warning.address),
    ),
    leave,
    build('ul', { class: 'actions' }, ...actions),
    warning.why.reasons.length ? why(warning.why) : undefined,
    build('p', { class: 'source' }, warning.source),
  )
  const question = build(
    'div',
    { class: 'card', role: 'group', 'aria-labelledby': 'question' },
    build('h2', { id: 'question' }, warning.confirm.question),
    no,
    yes,
  )
  question.hidden = true

  const box = build(
    danger ? 'dialog' : 'section',
    {
      class: `box ${warning.level}`,
      role: danger ? 'alertdialog' : 'region',
      'aria-labelledby': 'title',
      ...(danger ? { 'aria-describedby': 'said' } : { popover: 'manual' }),
      lang: warning.language,
      dir: warning.direction,
    },
    card,
    question,
  )
  return {
    box,
    leave,
    yes,
    confirming(open) {
      card.hidden = open
      question.hidden = !open
      box.setAttribute('aria-labelledby', open ? 'question' : 'title')
      ;(open ? no : leave).focus()
    },
  }
}

/** The address with its registrable domain set apart and the trick marked. */
export function hostname({ before, registrable, after, trick }: WarningAddress): HTMLElement {
  const whole = before + registrable + after
  const cuts = [0, before.length, before.length + registrable.length, whole.length]
  if (trick) cuts.push(trick.start, trick.end)
  const edges = [...new Set(cuts)].sort((one, other) => one - other)
  const parts = edges.slice(1).map((end, at) => {
    const start = edges[at] ?? 0
    const decides = start >= before.length && end <= before.length + registrable.length
    const tricky = trick !== undefined && start >= trick.start && end <= trick.end
    const part = build(decides ? 'strong' : 'span', {}, whole.slice(start, end))
    return tricky ? build('mark', {}, part) : part
  })
  return build('bdi', { class: 'hostname', dir: 'ltr' }, ...parts)
}

/** The findings, shown on demand. */
export function why({ label, reasons }: Warning['why']): HTMLElement {
  const list = build('ul', {}, ...reasons.map((reason) => build('li', {}, reason)))
  return build('details', { class: 'why' }, build('summary', {}, label), list)
}
