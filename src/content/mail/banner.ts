import type { OpenMessage } from '../../webmail/adapter.ts'
import type { HeldText } from '../../wording/held.ts'
import type { Warning } from '../../wording/warning.ts'
import { messagesHere } from '../message-bodies.ts'
import { build } from '../warn/build.ts'
import { styleWith } from '../warn/palette.ts'
import { sheetOf } from '../warn/sheet.ts'
import { keepUncovered } from './covering.ts'
import { type Clicked, drawBanner, drawQuestion } from './draw.ts'
import { holdMessage } from './hold.ts'
import rules from './mail.css?raw'

/** Nothing of the webmail's style reaches the host; it takes part in the page's flow. */
const HOST_STYLE =
  'all: initial !important; display: block !important; position: relative !important; z-index: 2147483647 !important'
/** Keys and pointers on our controls are not the webmail's shortcuts. */
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'focusin',
] as const

export type BannerChoice = 'leave' | 'given' | 'report' | 'not-a-scam' | 'go-on'

export interface Banner {
  /** Puts the banner back, above the message as it stands now. */
  place(message: OpenMessage): void
  remove(): void
}

/**
 * Shows a warning above one message and holds what is in it when it is dangerous.
 * @param covered told once when the message painted over the banner
 */
export function showBanner(
  first: OpenMessage,
  warning: Warning,
  held: HeldText | undefined,
  choose: (choice: BannerChoice) => void,
  covered: () => void,
): Banner {
  // Not empty: the scout looks into empty elements for a page's shadow roots, and would keep ours for
  // as long as the mailbox stays open.
  const host = build('div', {}, ' ')
  const root = host.attachShadow({ mode: 'closed' })
  // The page's own reader must not take our words for the page's.
  messagesHere().elements.add(host)
  const drawn = drawBanner(warning)
  root.append(drawn)
  root.adoptedStyleSheets = [sheetOf(styleWith(rules))]
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation())
  drawn.addEventListener('click', (event) =>
    press((event.target as Element).closest('button')?.value, event),
  )

  let message = first
  let stopLooking = () => {}
  let letGo = () => {}
  let released = false
  let placed = false
  let asking: HTMLDialogElement | undefined

  function press(value: string | undefined, event: Event): void {
    // A script of the page cannot reach a closed root; one that could is still no person.
    if (!value || !event.isTrusted) return
    const question = drawn.querySelector<HTMLElement>('.question')
    if (value === 'ask' || value === 'back') {
      if (question) question.hidden = value === 'back'
      if (value === 'ask') question?.querySelector('button')?.focus()
      return
    }
    if (value === 'go-on' || value === 'not-a-scam') release()
    choose(value as BannerChoice)
  }

  /** The person goes on: nothing is held any more, and the banner makes place. */
  function release(): void {
    released = true
    letGo()
    host.remove()
    stopLooking()
  }

  async function ask(clicked: Clicked): Promise<boolean> {
    if (!held) return true
    asking?.close()
    const dialog = drawQuestion(held, clicked, warning.language)
    asking = dialog
    root.append(dialog)
    dialog.showModal()
    const answer = await new Promise<string>((resolve) => {
      dialog.addEventListener('close', () => resolve('cancel'))
      dialog.addEventListener('click', (event) => {
        const { value } = (event.target as Element).closest('button') ?? { value: '' }
        if (value && event.isTrusted) resolve(value)
      })
    })
    dialog.close()
    dialog.remove()
    if (answer === 'leave') choose('leave')
    return answer === 'go-on'
  }

  function place(now: OpenMessage): void {
    if (released) return
    const stands = host.isConnected && host.nextElementSibling === now.shown
    if (stands && placed && now.shown === message.shown && now.body === message.body) {
      message = now
      return
    }
    placed = true
    message = now
    host.setAttribute('style', HOST_STYLE)
    if (!stands) message.shown.before(host)
    stopLooking()
    stopLooking = keepUncovered(host, message.shown, covered)
    letGo()
    letGo = held ? holdMessage(message, ask) : () => {}
  }

  place(first)
  return {
    place,
    remove() {
      stopLooking()
      letGo()
      asking?.close()
      host.remove()
    },
  }
}
