import { NO_MESSAGE } from '../evidence/message.ts'
import { readBody } from '../reader/message/body.ts'
import type { Frame, OpenMessage } from './adapter.ts'
import { isVisible } from './elements.ts'

/**
 * Reads a frame that holds nothing but a body. Nobody is named as the sender: a wrong one would be
 * worse than none, and the judge stays careful without one.
 */
export function readBodyOnly(
  id: string,
  { document }: Frame,
  bodies: readonly string[],
): readonly OpenMessage[] {
  const body = bodies.map((at) => document.querySelector(at)).find((one) => one && isVisible(one))
  if (!body?.textContent?.trim()) return []
  return [
    {
      body,
      shown: body === document.body ? (body.firstElementChild ?? body) : body,
      attachments: [],
      evidence: { ...NO_MESSAGE, ...readBody(body), reader: id },
    },
  ]
}
