import type { MessageEvidence } from '../evidence/message.ts'
import { domainOf } from '../reader/mailbox.ts'
import type { Subject } from './subject.ts'

/** Lines at the end of a message that can be its signature. */
const FOOT_LINES = 16

const subjects = new WeakMap<MessageEvidence, Subject>()

/** A message as a subject; made once for all signals. What it quotes is somebody else's. */
export function subjectOfMessage(message: MessageEvidence): Subject {
  let subject = subjects.get(message)
  if (!subject) {
    subject = read(message)
    subjects.set(message, subject)
  }
  return subject
}

function read({ subject, sender, text, fields, pictures, links }: MessageEvidence): Subject {
  const lines = text.split('\n').filter((line) => line.trim())
  return {
    kind: 'message',
    hostname: domainOf(sender.address) ?? '',
    places: [
      { role: 'own-name', words: sender.name },
      { role: 'title', words: subject },
      { role: 'text', words: text },
      ...fields.map((words) => ({ role: 'label', words }) as const),
      { role: 'picture', words: pictures.alternative },
      ...lines.slice(-FOOT_LINES).map((words) => ({ role: 'foot', words }) as const),
    ],
    uses: [
      ...pictures.hostnames,
      ...links.flatMap(({ hostname, quoted }) => (hostname && !quoted ? [hostname] : [])),
    ],
  }
}
