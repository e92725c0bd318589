import type { Seen } from '../../protocol/frames.ts'
import { send } from '../../protocol/send.ts'
import { elementAfter, hasId, rootOf, wholeText } from '../../reader/dom/this-document.ts'
import { WEBMAIL_MARKS } from '../../webmail/marks.ts'
import { after, time } from '../clock.ts'
import { gate } from '../hold/gate.ts'
import { holdForDecision, holdForVerdict, release } from '../holding.ts'
import { onOrders, shared } from '../shared.ts'
import { asksGravely, hasField } from './field.ts'
import { bareFramesIn } from './frames.ts'
import {
  ANY,
  LATER,
  MIDDLING,
  MOST_SHADOWS,
  RETRIES,
  SHARE,
  SMALL,
  STILL_LOADING,
  TYPING,
  WATCHED,
} from './limits.ts'
import { ASKS, look, NAME } from './look.ts'
import { paced, SLICE } from './pace.ts'
import type { Names } from './pattern.ts'
import { openShadow, shadowRootsIn } from './shadow.ts'

/** Watches one frame for as long as it lives: a protected name, a grave request, or a place to fill in beside a name. */
export function startScout(names: Names): void {
  const page = gate()
  if (page.before) return // another scout has this frame

  const shadows = new Set<ShadowRoot>()
  /** The most that was found so far; see `look`. */
  let found = 0
  // Nobody tells Chromium's extensions that a frame has gone to `blob:`, so that nobody tells this one.
  let elsewhere = location.protocol === 'blob:'
  /** Elements up to which the document is searched for shadow roots at the next look. */
  let searched = SMALL
  let changed = true
  /** A large document was looked at only where that is cheap; all of it is, once the person touches it. */
  let partly = false
  let wholly = false
  let typed = Number.NEGATIVE_INFINITY
  let told = ''
  let webmail = false
  let retries = RETRIES

  const { soon, now } = paced(
    () => SHARE,
    function* step() {
      if (changed) watchAgain()
      const top = rootOf(document)
      if (!top) return
      if (!webmail && WEBMAIL_MARKS.some(hasId)) {
        webmail = true
        say({ webmail })
      }
      if (!elementAfter(top, searched)) {
        shadowRootsIn(top).forEach(follow)
        // A set goes on over what is added on the way: roots inside roots.
        for (const root of shadows) shadowRootsIn(root).forEach(follow)
      }
      searched = SMALL
      // Not kept: Firefox kills the document of a frame that goes elsewhere.
      const bare = bareFramesIn(top)
      for (const inner of bare) observer.observe(inner, WATCHED)
      const roots = [top, ...shadows, ...bare.flatMap((inner) => rootOf(inner) ?? [])]
      if (changed) {
        changed = false
        partly = !wholly && !!elementAfter(top, MIDDLING)
        wholly = false
        for (const root of roots) if (found < NAME) found = yield* look(root, names, partly, found)
        if (roots.some(asksGravely)) found ||= ASKS
      }
      if (!found && !elsewhere) return
      const field = roots.some(hasField)
      if (found || field) tell(field, bare.length)
    },
  )

  function follow(root: ShadowRoot): void {
    if (shadows.has(root) || shadows.size >= MOST_SHADOWS) return
    shadows.add(root)
    changed = true
    observer.observe(root, WATCHED)
  }

  function tell(field: boolean, bare: number): void {
    const name = found > ASKS
    const seen = `${found}${elsewhere}${field}${bare}`
    if (seen === told) return
    told = seen
    // Not on what is asked alone: an honest page to sign in on loses no key. Its verdict, should it be one, holds.
    if (field && (name || elsewhere) && time() - typed > TYPING) holdForVerdict()
    // What reads the frame is there already: it need not wait for the worker.
    shared.read?.()
    say({ name, field, bare: bare > 0, read: !!shared.read })
  }

  function say(seen: Seen): void {
    // Nobody reads this frame, in a webmail's or where no script may enter: no verdict comes.
    send('seen', seen).then(() => shared.read || release('verdict'), failed)
  }

  const observer = new MutationObserver(() => {
    // One batch is enough to know: a page that changes 50,000 times a second costs no more than one
    // that changes once. The next look sees all of it, and starts to observe again.
    observer.disconnect()
    changed = true
    page.check()
    soon()
  })

  function watchAgain(): void {
    for (const root of [document, ...shadows]) observer.observe(root, WATCHED)
  }

  function firstLook(): void {
    if (changed) now(SLICE)
  }

  function lookAgain(): void {
    // Of a large document nothing would be looked for that can change without a trace.
    if (partly) return
    searched = MIDDLING
    now(SLICE)
  }

  function hear({
    type,
    target,
    isTrusted,
    persisted,
    key,
  }: Event & { persisted?: boolean; key?: string }): void {
    if (!isTrusted) return
    if (type === 'DOMContentLoaded') firstLook()
    else if (type === 'click') {
      searched = ANY
      // A key of a pad.
      if (wholeText(target as Node)?.trim().length === 1) found ||= ASKS
      soon()
    } else if (type === 'pageshow') {
      // Back from the browser's cache: the worker has forgotten this page.
      if (persisted) told = ''
      searched = MIDDLING
      // What has changed since the first look is looked at in its turn.
      if (changed || persisted) soon()
      else lookAgain()
    } else {
      // The person is about to give something: what was not looked at yet is looked at now, closed roots included.
      const shadow = type === 'focusin' && target instanceof Element && openShadow(target)
      if (shadow) follow(shadow)
      if (partly) {
        partly = false
        wholly = changed = true
      }
      // Into whatever it is: fields lie about what they are for, and what is drawn by a script is none.
      if (key?.length === 1 && !found) {
        found = ASKS
        changed = true
      }
      if (changed) soon()
      now()
      // After the look: what it finds at this key is held from this key on.
      if (type === 'keydown') typed = time()
    }
  }

  /** The worker died over it: once more. Or Vigie was updated or removed: this scout is nobody's any more. */
  function failed(): void {
    if (retries-- > 0) {
      told = ''
      webmail = false
      soon()
    } else {
      release('verdict')
      observer.disconnect()
    }
  }

  page.before = hear
  // Nothing is watched before the first look, which sees all that came until then. It waits for the
  // whole document, unless the person is faster, or there is nothing more to come.
  if (document.readyState !== 'loading') soon()
  after(STILL_LOADING, () => {
    // A page that wrote itself anew in the meantime tore our listeners off.
    firstLook()
    for (const delay of LATER) after(delay, lookAgain)
  })
  onOrders({
    look() {
      elsewhere = true
      soon()
    },
    hold: holdForDecision,
    release: () => release('decision'),
  })
}
