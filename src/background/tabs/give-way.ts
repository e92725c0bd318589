import { browser } from '../../browser.ts'

/** How long (ms) a page's frame may take to give way; one that is frozen never does. */
const PATIENCE = 600

/**
 * Makes the page of a tab give way, so that leaving it asks nothing of it: a page that listens to
 * `beforeunload` has the browser ask "leave this site?", and who answers "stay" is still with the scam.
 * Its content goes, frames included; a warning that stands in it stands again.
 */
export async function giveWay(tabId: number): Promise<void> {
  const late = Date.now() + PATIENCE
  const emptying = emptied(tabId, late).catch(() => {})
  await Promise.race([emptying, new Promise((end) => setTimeout(end, PATIENCE))])
}

async function emptied(tabId: number, late: number): Promise<void> {
  // Firefox lets no extension's own world open a document anew: there the page's world does it.
  if (!(await run(tabId, 'ISOLATED', openAnew, late))) await run(tabId, 'MAIN', openAnew, late)
  await run(tabId, 'ISOLATED', standAnew, late)
}

/** What a function answers that runs in a page's top frame; nothing where none can. */
async function run<T>(
  tabId: number,
  world: 'ISOLATED' | 'MAIN',
  func: (late: number) => T,
  late: number,
): Promise<T | undefined> {
  const target = { tabId, frameIds: [0] }
  const told = { target, world, func, args: [late], injectImmediately: true }
  const [answer] = await browser.scripting.executeScript(told).catch(() => [])
  return answer?.result as T | undefined
}

// These two run in the page by themselves: nothing of this file is there. In a page that was frozen they come
// late, and to open a document anew ends the navigation that is under way: then they do nothing.

/**
 * Erases every listener of the window, its handlers too (HTML, "document open steps"), and is first among all
 * listeners from then on: what the page adds again hears nothing.
 */
function openAnew(late: number): boolean {
  if (Date.now() > late) return false
  try {
    // Not the document's own: `<img name="open">` stands in the way of that.
    const { open } = Document.prototype as { open(): unknown }
    open.call(document)
    EventTarget.prototype.addEventListener.call(
      window,
      'beforeunload',
      (event: Event) => event.stopImmediatePropagation(),
      true,
    )
    return true
  } catch {
    return false
  }
}

/** Gives our gate and our warning a place in what is left. */
function standAnew(late: number): void {
  if (Date.now() > late) return
  const world = globalThis as { vigieShared?: { gate?: { torn: number; check(): void } } }
  const gate = Object.hasOwn(world, 'vigieShared') ? world.vigieShared?.gate : undefined
  const torn = gate?.torn ?? 0
  // A page of XML, or one that knows how to refuse, was not opened anew: its frames go at least.
  while (document.lastChild) document.lastChild.remove()
  document.append(document.createElement('html'))
  gate?.check()
  // This was no fight of the page's.
  if (gate) gate.torn = torn
}
