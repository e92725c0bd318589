import { browser } from '../../browser.ts'
import type { Order, Orders } from '../../protocol/orders.ts'

/** The built scripts that the worker puts into frames; see `vite.config.ts`. */
const SCRIPTS = {
  scout: 'src/content/scout.js',
  inspect: 'src/content/inspect.js',
  mail: 'src/content/mail.js',
  wait: 'src/content/wait.js',
} as const

/** Runs `inspect` in these frames of a tab. A frame that went away, or that no script may enter, is no error. */
export async function injectInspect(tabId: number, frameIds: readonly number[]): Promise<void> {
  // One call a frame: with one call for all, a single frame that is gone fails the whole.
  await Promise.all(frameIds.map((frameId) => inject({ tabId, frameIds: [frameId] }, 'inspect')))
}

/**
 * Puts a scout into every frame of a tab that has none yet: the browsers put none into frames that
 * were never loaded from anywhere, `<iframe src="javascript:…">`.
 */
export async function injectScouts(tabId: number): Promise<void> {
  await inject({ tabId, allFrames: true }, 'scout')
}

/** Puts the reader of messages into one frame of a webmail. */
export async function injectMail(tabId: number, frameId: number): Promise<void> {
  await inject({ tabId, frameIds: [frameId] }, 'mail')
}

/** Puts into one frame what tells the person that something is held. */
export async function injectWait(tabId: number, frameId: number): Promise<void> {
  await inject({ tabId, frameIds: [frameId] }, 'wait')
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target']

async function inject(target: Target, script: keyof typeof SCRIPTS): Promise<void> {
  await browser.scripting
    .executeScript({ target, files: [SCRIPTS[script]], injectImmediately: true })
    .catch(() => {})
}

/** Tells one frame, or every frame of the tab, something. Frames that do not listen are no error. */
export async function tellFrame<O extends Order>(
  tabId: number,
  frameId: number | 'all',
  order: O,
  carries: Orders[O],
): Promise<void> {
  const target = frameId === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] }
  await browser.scripting
    .executeScript({ target, func: obey, args: [order, carries ?? null], injectImmediately: true })
    .catch(() => {})
}

/** Runs in the frame, by itself: nothing of this file is there. See `content/shared.ts`. */
function obey(order: string, carries: unknown): void {
  const world = globalThis as { vigieShared?: Record<string, (carries: unknown) => void> }
  if (Object.hasOwn(world, 'vigieShared')) world.vigieShared?.[order]?.(carries)
}
