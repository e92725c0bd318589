import { runtime } from '../../protocol/send.ts'
import { rootOf } from '../../reader/dom/this-document.ts'
import { shared } from '../shared.ts'

/**
 * The gate of one frame: listeners on `window`, in the capture phase, set by the scout before the
 * page's first script, so that no listener of the page comes earlier. It stands open until someone
 * holds it. All our scripts of a frame share it; the page cannot see it (isolated world).
 */
export interface Gate {
  /** How many hold the page now. */
  holds: number
  /** How many of them also take the focus out of the page's fields. */
  firm: number
  /** Our own warning in this frame: what is done in it passes, and the page's listeners see none of it. */
  own: { readonly host: Element; clicked(event: MouseEvent): void } | undefined
  /** Hears of every event first, held or not: the scout looks at what was not looked at yet. */
  before: ((event: Event) => void) | undefined
  /** How often the page tore our listeners off (`document.open()` erases them all). */
  torn: number
  /** Sets the listeners again if the page may have torn them off: it has a new root element. */
  check(): void
  /** Checks at each change of the root from now on. Not from the start: it costs every frame half a millisecond. */
  watch(): void
}

/**
 * Everything by which something is typed, pasted, dropped, chosen or sent. No touch events: a
 * listener for them would make every page scroll worse, and the click that follows is held.
 * The last two are never held; the scout wants to know of them.
 */
const EVENTS = (
  'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate ' +
  'compositionend change paste cut drop dragover submit click dblclick auxclick mousedown mouseup ' +
  'pointerdown pointerup focusin DOMContentLoaded pageshow'
).split(' ')

/** The frame's gate; the first call sets its listeners, so the scout calls it first of all. */
export const gate = (): Gate => (shared.gate ??= makeGate())

function makeGate(): Gate {
  let root: Element | null = null
  let observer: MutationObserver | undefined
  const made: Gate = {
    holds: 0,
    firm: 0,
    own: undefined,
    before: undefined,
    torn: 0,
    check() {
      const now = rootOf(document)
      if (!now || now === root) return
      if (root) made.torn++
      root = now
      listen()
    },
    watch() {
      made.check()
      observer ??= new MutationObserver(made.check)
      observer.observe(document, { childList: true })
    },
  }
  // An object: half as dear for the browser to set as a function with options.
  const listener = {
    handleEvent(event: Event) {
      made.before?.(event)
      inspectEvent(made, event)
    },
  }
  const listen = () => {
    // Adding one that is still there changes nothing. `<iframe name="addEventListener">` shadows the window's own.
    for (const type of EVENTS)
      EventTarget.prototype.addEventListener.call(window, type, listener, true)
  }
  listen()
  return made
}

function inspectEvent(gate: Gate, event: Event): void {
  const { type, target } = event
  if (gate.own && target === gate.own.host) {
    // A click must reach our buttons; should the page swallow it on its way, `clicked` knows of it.
    if (type === 'click') gate.own.clicked(event as MouseEvent)
    else event.stopImmediatePropagation()
    return
  }
  // What happens to the document itself (it is parsed, it is shown) no person does.
  // The gate of a Vigie that is gone (`isOrphan`, spelled out for its bytes) holds nothing: nobody could open it.
  if (!gate.holds || target === document || !runtime()?.id) return
  event.stopImmediatePropagation()
  // What an input method writes cannot be prevented; without a field it has nowhere to write.
  if (type === 'compositionstart' || (gate.firm && type === 'focusin')) blur(target)
  else if (!type.startsWith('key') || isTyping(event as KeyboardEvent)) event.preventDefault()
}

/** Shortcuts (reload, close, zoom, Tab) stay the person's own; letters and Enter are held. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key.length === 1 && !ctrlKey && !metaKey && !altKey) || /Enter|Backspace|Delete/.test(key)
}

/** Takes the focus away from an element; a form field named "blur" must not get in the way. */
export function blur(target: EventTarget | null): void {
  if (target instanceof HTMLElement) HTMLElement.prototype.blur.call(target)
}
