import type { PageEvidence } from '../../evidence/page.ts'
import type { Answer } from '../../protocol/frames.ts'
import { send } from '../../protocol/send.ts'
import { readSlices } from '../../reader/read-page.ts'
import { after, time } from '../clock.ts'
import { gate } from '../hold/gate.ts'
import { watchEntry } from '../hold/watch-entry.ts'
import { holdForDecision, holdForVerdict, release } from '../holding.ts'
import { messagesHere } from '../message-bodies.ts'
import { isOrphan } from '../orphan.ts'
import { paced, SLICE } from '../scout/pace.ts'
import { openShadow } from '../scout/shadow.ts'
import { onOrders, shared } from '../shared.ts'
import { layoutNow } from './layout.ts'
import { DRAWING, makePatience } from './patience.ts'
import { raiseWarning } from './raise-warning.ts'
import { makeRate } from './rate.ts'
import { remembered } from './remembered.ts'
import { takesNothing } from './takes-nothing.ts'

/** Part of the time of a page that names a body, or asks in the frame of one that does, spent on reading it. */
const SHARE = 100
/** The same of a page that names nobody: it was read for what it asks. */
const CALM_SHARE = 1_000
/**
 * Evidence that one document sends: so many at once, then one in so many ms, for as long as the document lives: a
 * clock that ticks for a minute must not hide the form that comes after it.
 */
const SENT = { atOnce: 100, every: 2_000 }
/** Events after which something else may be drawn although no element changed: a style sheet came, a box was ticked. */
const REDRAWN =
  'load click change focusin transitionend animationend resize toggle fullscreenchange'
/** When (ms) a page is read again in any case: what a script animates tells nobody. */
const LATER = [1_500, 6_000]

/** Reads this frame and sends what it read, again whenever that changes. Once in each document. */
export function startInspect(): void {
  // Asked for once more: the worker has forgotten what was sent.
  if (shared.read) {
    shared.read()
    return
  }

  const messages = messagesHere()
  const patience = makePatience(messages)
  const roots = new Set<Document | ShadowRoot>([document])
  let last = ''
  let awaited = false
  /** Something changed while an answer was awaited: it is read after it. */
  let again = false
  let retries = 3
  let stopWatching: (() => void) | undefined

  let calm = false
  const share = () => (calm ? CALM_SHARE : SHARE)

  const rate = makeRate(SENT.atOnce, SENT.every, time)
  const { soon, now } = paced(share, function* read() {
    if (awaited) {
      again = true
      return
    }
    // What is read now is what this hold waits for; a later one waits for what is read later.
    const hold = shared.verdict
    for (const root of roots) observer.observe(root, WATCHED)
    if (patience.mustWait()) return after(DRAWING, soon)
    let hasMessages = false
    let messagesTake = false
    const isMessage = (element: Element) => {
      if (!messages.bodies.has(element)) return false
      hasMessages = true
      messagesTake ||= !takesNothing(element)
      return true
    }
    const isOurs = (element: Element) => messages.elements.has(element)
    const open = remembered(openAndFollow)
    const reading = () => ({ openShadow: open, layout: layoutNow(open) })
    const beside = yield* readSlices(document, where(), {
      ...reading(),
      skip: (element) => isOurs(element) || isMessage(element),
    })
    const evidence: PageEvidence = hasMessages
      ? {
          ...beside,
          messagesTake,
          whole: yield* readSlices(document, where(), { ...reading(), skip: isOurs }),
        }
      : beside
    if (patience.isStale()) return soon()
    const print = JSON.stringify(evidence)
    if (print === last) return end(hold)
    const wait = rate.wait()
    if (wait > 0) return after(wait, soon)
    last = print
    awaited = true
    send('page-evidence', evidence)
      .then((answer) => {
        obey(answer)
        end(hold)
      })
      .catch(failed)
      .finally(() => {
        awaited = false
        if (again) soon()
        again = false
      })
  })

  function end(hold: typeof shared.verdict): void {
    if (shared.verdict === hold) release('verdict')
  }

  /** See the scout. */
  function failed(): void {
    if (isOrphan()) {
      release('verdict')
      observer.disconnect()
      return
    }
    last = ''
    // Whatever the worker did not like: the next change is sent, too, but not without end at once.
    if (retries-- > 0) again = true
    else {
      release('verdict')
      after(SENT.every, soon)
    }
  }

  const observer = new MutationObserver(() => {
    // See the scout: one batch is enough to know.
    observer.disconnect()
    soon()
  })

  function redrawn({ isTrusted, target }: Event): void {
    if (isTrusted && target !== gate().own?.host) soon()
  }

  function openAndFollow(element: Element): ShadowRoot | null {
    // Our own warning names the body too.
    const root = element === gate().own?.host ? null : openShadow(element)
    if (root && roots.size < 200) roots.add(root)
    return root
  }

  function obey({ verdict, warning, hold, watch }: Answer): void {
    calm = !verdict.claim
    if (hold) holdForDecision()
    if (warning) raiseWarning(warning)
    if (watch) stopWatching ??= startWatching()
    else {
      stopWatching?.()
      stopWatching = undefined
    }
  }

  function startWatching(): () => void {
    return watchEntry((asked) => {
      holdForVerdict()
      const hold = shared.verdict
      send('given-now', { asked })
        .then((answer) => {
          if (answer?.hold) holdForDecision()
        })
        .catch(() => {
          // Nobody was told: the value that was taken back is not given the next time either.
          if (!isOrphan()) stopWatching = startWatching()
        })
        .finally(() => end(hold))
    })
  }

  if (shared.verdict) holdForVerdict() // the scout waits for this reading
  shared.read = () => {
    last = ''
    soon()
    // The scout holds the page until this is read; for the first time it has waited for the worker, too.
    now(SLICE)
  }
  // `<iframe name="addEventListener">` shadows the window's own.
  for (const type of REDRAWN.split(' '))
    EventTarget.prototype.addEventListener.call(window, type, redrawn as EventListener, true)
  for (const delay of LATER) after(delay, soon)
  onOrders({ show: ({ warning }) => raiseWarning(warning) })
  soon() // to compile this script takes a task as long as a slice
}

/** What this frame says of its place; the worker puts right what only the browser knows. */
function where() {
  const { protocol, host, pathname, hostname } = location
  const frame = window.top === window.self ? ('top' as const) : ('child' as const)
  return { url: `${protocol}//${host}${pathname}`.slice(0, 500), hostname, frame }
}

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
}
