import { browser, type Sender } from '../../browser.ts'
import { read, rewrite, type Shelf } from '../store.ts'
import { tellFrame } from './frames.ts'

/** Documents that are remembered at once; a page may have many prepared. */
const MOST = 40

/** In the session store: a page may be shown long after the worker that heard it has gone to sleep. */
const UNSHOWN: Shelf<readonly string[]> = {
  area: 'session',
  key: 'unshown-documents',
  version: 1,
  initial: [],
  check: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined,
}

/**
 * Whether a document speaks that the person does not see: Chromium prepares pages before anybody goes there
 * (`<script type="speculationrules">`), in a frame of the tab that is looked at, and keeps those that were left.
 */
export function isUnshown(sender: Sender): boolean {
  const { documentLifecycle } = sender as { documentLifecycle?: string }
  return documentLifecycle !== undefined && documentLifecycle !== 'active'
}

/** Remembers that such a document had something to say. */
export async function noteUnshown(sender: Sender): Promise<void> {
  const { documentId } = sender as { documentId?: string }
  if (documentId === undefined) return
  await rewrite(UNSHOWN, (known) =>
    known.includes(documentId) ? known : [...known.slice(1 - MOST), documentId],
  ).catch(() => {})
}

/** Has the prepared pages speak when they are shown: their scouts said what they saw before, and do not say it twice. */
export function followUnshown(): void {
  browser.webNavigation.onCommitted.addListener((details) => {
    const { documentId } = details as { documentId?: string }
    if (details.frameId === 0 && documentId) void hearAgain(details.tabId, documentId)
  })
}

async function hearAgain(tabId: number, documentId: string): Promise<void> {
  if (!(await read(UNSHOWN)).includes(documentId)) return
  await rewrite(UNSHOWN, (known) => known.filter((one) => one !== documentId)).catch(() => {})
  await tellFrame(tabId, 'all', 'look', undefined)
}
