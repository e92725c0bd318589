import type { Asked, How } from '../asks/ask.ts'
import { askedInSentences } from '../asks/in-sentences.ts'
import type { MessageEvidence } from '../evidence/message.ts'

/** One thing that a message asks for. */
export interface AskedInMessage {
  readonly asked: Asked
  readonly how: How
  readonly said: string
  /** By a field inside the message: its label is a request by itself, and sends what is typed. */
  readonly inForm?: true
}

const read = new WeakMap<MessageEvidence, readonly AskedInMessage[]>()

/** What the message asks for, in its sentences or by the labels of its fields; read once for all signals. */
export function askedInMessage(message: MessageEvidence): readonly AskedInMessage[] {
  let asked = read.get(message)
  if (!asked) {
    const inFields = message.fields
      .flatMap((label) => askedInSentences(`veuillez envoyer votre ${label}`))
      .map((one) => ({ ...one, how: 'sent', inForm: true }) as const)
    asked = [...inFields, ...askedInSentences(`${message.subject}\n${message.text}`)]
    read.set(message, asked)
  }
  return asked
}
