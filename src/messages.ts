import type { MessageEvidence } from './evidence/message.ts'
import type { PageEvidence } from './evidence/page.ts'
import type { Verdict } from './judge/verdict.ts'
import type { Warning } from './wording/warning.ts'

/**
 * The typed protocol between content scripts, our own pages and the worker.
 * One entry a message: who may say it, what it carries, what comes back.
 * A web page can say none of them: the worker refuses every sender that is not this extension,
 * and refuses `page` messages from content scripts.
 */
export interface Protocol {
  /** A scout saw something in its frame: a protected name, a place to fill in, a webmail's marks. */
  seen: {
    from: 'content'
    carries: { name: boolean; field: boolean; webmail: boolean }
    back: undefined
  }
  'page-evidence': { from: 'content'; carries: PageEvidence; back: Answer }
  /** `key` tells one open message from another within its frame. */
  'message-evidence': {
    from: 'content'
    carries: { key: string; evidence: MessageEvidence }
    back: Answer
  }
  /** What the person chose on a warning. `site` and trust are known to the worker, never taken from the page. */
  choice: {
    from: 'content'
    carries: { action: 'leave' | 'given' | 'report' | 'not-a-scam' | 'go-on'; key?: string }
    back: undefined
  }
}

/** What a frame is told after it sent evidence: the verdict, and the warning if one is due. */
export interface Answer {
  readonly verdict: Verdict
  readonly warning?: Warning
}

export type Kind = keyof Protocol
