import type { HeldText } from '../../wording/held.ts'
import type { Warning } from '../../wording/warning.ts'
import { build, levelSign } from '../warn/build.ts'
import { hostname, why } from '../warn/draw.ts'

/** Draws a message's warning. Every button carries what it stands for in `value`. */
export function drawBanner(warning: Warning): HTMLElement {
  const { level, confirm } = warning
  const button = (text: string, value: string, kind: string) =>
    build('button', { type: 'button', value, class: kind }, text)
  const actions = warning.actions.map(({ id, text }) =>
    build('li', {}, button(text, level === 'danger' && id === 'go-on' ? 'ask' : id, 'quiet')),
  )
  const leave = warning.leave.site
    ? build('li', {}, button(warning.leave.text, 'leave', 'main'))
    : undefined
  const question = build(
    'div',
    { class: 'question', role: 'group', 'aria-label': confirm.question, hidden: '' },
    build('p', { class: 'advice' }, confirm.question),
    button(confirm.no, 'back', 'main'),
    button(confirm.yes, 'go-on', 'quiet'),
  )
  return build(
    'section',
    {
      class: `banner ${level}`,
      role: 'region',
      'aria-label': `${warning.label} : ${warning.title}`,
      lang: warning.language,
      dir: warning.direction,
    },
    build('p', { class: 'label' }, levelSign(level), warning.label),
    build('h2', {}, warning.title),
    ...warning.sentences.map((sentence) => build('p', {}, sentence)),
    build('p', { class: 'advice' }, warning.advice),
    build(
      'p',
      { class: 'address' },
      build('span', { class: 'of' }, warning.addressLabel),
      hostname(warning.address),
    ),
    build('ul', { class: 'actions' }, leave, ...actions),
    question,
    warning.why.reasons.length ? why(warning.why) : undefined,
    build('p', { class: 'source' }, warning.source),
  )
}

/** What was clicked, for the question. */
export interface Clicked {
  readonly kind: 'link' | 'attachment' | 'field'
  /** What the link shows: its text or the host in it; an attachment's name. */
  readonly shown: string
  /** The host that it really leads to; `null` when that cannot be known. */
  readonly real: string | null
}

/** Draws the question about something held. The last button is the one that goes on. */
export function drawQuestion(
  held: HeldText,
  clicked: Clicked,
  language: string,
): HTMLDialogElement {
  const put = (text: string, value: string) => {
    const [before = '', after = ''] = text.split(/\{\w+\}/)
    return build('p', {}, before, build('bdi', { class: 'host' }, value), after)
  }
  const said =
    clicked.kind === 'field'
      ? [build('p', {}, held.field)]
      : clicked.kind === 'attachment'
        ? [put(held.attachment, clicked.shown)]
        : [
            put(held.shown, clicked.shown),
            clicked.real ? put(held.leads, clicked.real) : build('p', {}, held.unknown),
          ]
  const button = (text: string, value: string, kind: string) =>
    build('button', { type: 'button', value, class: kind }, text)
  return build(
    'dialog',
    { role: 'alertdialog', 'aria-labelledby': 'held', lang: language },
    build('h2', { id: 'held' }, held.title),
    ...said,
    build(
      'div',
      { class: 'answers' },
      held.site ? button(held.leave, 'leave', 'main') : undefined,
      button(held.cancel, 'cancel', held.site ? 'quiet' : 'main'),
      clicked.kind === 'field'
        ? undefined
        : button(clicked.kind === 'link' ? held.goOn : held.open, 'go-on', 'quiet'),
    ),
  )
}
