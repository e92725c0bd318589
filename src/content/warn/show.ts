import type { Warning, WarningAction } from '../../wording/warning.ts'
import { after } from '../clock.ts'
import { gate } from '../hold/gate.ts'
import { draw, type Pressed } from './draw.ts'
import { keepRaised } from './guard.ts'
import { setStage } from './stage.ts'
import { style } from './style.ts'

/**
 * What comes of a warning; `beaten`: the page fights it without end, our own page must take the tab; `over`: it was
 * a former Vigie's, and is no more.
 */
export type WarningOutcome = 'leave' | WarningAction['id'] | 'beaten' | 'over'

/** How long (ms) the warning must have stood clear before a button that lets go of it works. */
const READING_TIME = 1_000

/**
 * Shows a warning in this frame (the top one): danger over the whole page, caution as a banner.
 * Holds no form (see `holdPage`) and stays until `close`.
 * @param choose told of every choice that a person, never a script, made; it may come more than once
 */
export function showWarning(
  warning: Warning,
  choose: (choice: WarningOutcome) => void,
): { close(): void } {
  const drawn = draw(warning)
  const stage = setStage(drawn.box, style)
  const danger = warning.level === 'danger'
  const page = gate()

  stage.raise()
  // An SVG document draws nothing of ours: there is nothing to fight for.
  if (danger && !stage.canDraw()) after(0, () => choose('beaten'))
  const guard = keepRaised(stage, drawn.box, {
    // Once it tore our listeners off (`document.open()`), a page can swallow every click before us.
    isLost: () => danger && page.torn > 0,
    beaten: () => (danger ? choose('beaten') : close()),
    over() {
      close()
      choose('over')
    },
  })
  let askedAt = 0
  let closing = false
  let awaited: MouseEvent | undefined

  const press = (button: Element | null | undefined, event: MouseEvent) => {
    if (!(button instanceof HTMLButtonElement) || button.disabled || !event.isTrusted) return
    const pressed = button.value as Pressed
    if (pressed === 'ask') return ask(true)
    if (pressed === 'back') return ask(false)
    const lets = pressed === 'not-a-scam' || (danger && pressed === 'go-on')
    const since = pressed === 'go-on' ? performance.now() - askedAt : READING_TIME
    if (lets && Math.min(guard.clearFor(), since) < READING_TIME) return
    choose(pressed)
  }

  const ask = (open: boolean) => {
    drawn.confirming(open)
    if (!open) return
    askedAt = performance.now()
    drawn.yes.disabled = true
    after(READING_TIME, () => {
      drawn.yes.disabled = false
    })
  }

  drawn.box.addEventListener('click', (event) => {
    awaited = undefined
    event.stopPropagation()
    press((event.target as Element).closest('button'), event)
  })
  // A page may swallow clicks on their way down. Then the place or the focus tells the button.
  page.own = {
    host: stage.host,
    clicked(event) {
      awaited = event
      after(0, () => {
        if (awaited !== event) return
        awaited = undefined
        const at =
          event.detail === 0
            ? stage.root.activeElement
            : stage.root.elementFromPoint(event.clientX, event.clientY)
        press(at?.closest('button'), event)
      })
    },
  }
  // Escape does nothing; browsers that close a dialog at the second one get it back.
  drawn.box.addEventListener('cancel', (event) => event.preventDefault())
  drawn.box.addEventListener('close', () => {
    if (!closing && !(drawn.box as HTMLDialogElement).open) stage.raise()
  })
  if (danger) drawn.leave.focus({ preventScroll: true })

  function close() {
    if (closing) return
    closing = true
    guard.stop()
    if (page.own?.host === stage.host) page.own = undefined
    stage.leave()
  }
  return { close }
}
