import type { WaitText } from '../../wording/wait.ts'
import { after, time } from '../clock.ts'
import { gate } from '../hold/gate.ts'
import { release } from '../holding.ts'
import { shared } from '../shared.ts'
import { styleWith } from '../warn/palette.ts'
import { setStage } from '../warn/stage.ts'
import { drawWait } from './draw.ts'
import rules from './wait.css?raw'

/** How often (ms) it is looked whether the verdict is there, and whether the page drew something over us. */
const LOOK = 250
/** How long (ms) the notice must have stood before its button works: a page may lure to a place and put nothing there. */
const READING_TIME = 700

let standing = false

/**
 * Tells the person that the page is being looked at, as soon as they try something that is held. Who only reads sees
 * nothing. It goes when the verdict comes, or when the person goes on without it.
 */
export function tellWhenHeld(text: WaitText): void {
  const page = gate()
  const { before } = page
  const hear = (event: Event) => {
    before?.(event)
    if (!shared.verdict) page.before = before
    else if (event.isTrusted && event.type !== 'focusin' && event.target !== document) {
      page.before = before
      show(text)
    }
  }
  page.before = hear
}

function show(text: WaitText): void {
  const page = gate()
  // A warning stands there already, which says more.
  if (standing || page.own || shared.decision) return
  standing = true
  const { box, goOn } = drawWait(text)
  const stage = setStage(box, styleWith(rules))
  const since = time()
  stage.raise()

  const press = (event: MouseEvent) => {
    if (event.isTrusted && time() - since >= READING_TIME && stage.isClear()) {
      release('verdict')
      close()
    }
  }
  const own = {
    host: stage.host,
    // By the place or the focus: a page may swallow the click on its way to the button.
    clicked(event: MouseEvent) {
      const { clientX, clientY, detail } = event
      const at =
        detail === 0 ? stage.root.activeElement : stage.root.elementFromPoint(clientX, clientY)
      if (at === goOn) press(event)
    },
  }
  page.own = own

  const look = () => {
    if (!standing) return
    if (!shared.verdict || shared.decision || page.own !== own) return close()
    if (!stage.isClear()) stage.raise()
    after(LOOK, look)
  }
  after(LOOK, look)

  function close(): void {
    standing = false
    if (page.own === own) page.own = undefined
    stage.leave()
  }
}
