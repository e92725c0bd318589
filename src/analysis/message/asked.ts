import { type Request, requestsIn, type Wanted } from '../../asks/in-sentences.ts'
import type { MessageEvidence } from '../../evidence/message.ts'
import type { Finding } from '../../signals/signal.ts'

const read = new WeakMap<MessageEvidence, readonly Request[]>()

/** What the message asks for in words; read once for all signals. */
function requestsOf(message: MessageEvidence): readonly Request[] {
  let requests = read.get(message)
  if (!requests) {
    requests = requestsIn(`${message.subject}\n${message.text}`)
    read.set(message, requests)
  }
  return requests
}

/** Told to send it settles the request; typed or changed somewhere, or named in a list, asks less. */
const WEIGHT: Readonly<Record<Request['how'], number>> = { send: 1, there: 0.6, listed: 0.5 }

/**
 * The finding of an `asks-for-…` signal for a message: asked for in words, or by a field inside it.
 * @param id the signal's
 */
export function askedInMessage(
  id: string,
  wanted: Wanted,
  message: MessageEvidence,
): readonly Finding[] {
  const field = fieldsOf(message).find((request) => request.wanted === wanted)
  if (field) return [{ ...finding(1, field.said), values: { said: field.said, field: 'yes' } }]
  const request = requestsOf(message).find((one) => one.wanted === wanted)
  return request ? [finding(WEIGHT[request.how], request.said)] : []

  function finding(weight: number, said: string): Finding {
    return { id, part: 'request', weight, asked: wanted, values: { said } }
  }
}

const fields = new WeakMap<MessageEvidence, readonly Request[]>()

/** What form fields inside the message ask for: a field's label is a request by itself. */
function fieldsOf(message: MessageEvidence): readonly Request[] {
  let requests = fields.get(message)
  if (!requests) {
    requests = message.fields.flatMap((label) => requestsIn(`veuillez envoyer votre ${label}`))
    fields.set(message, requests)
  }
  return requests
}
